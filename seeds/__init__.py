"""The five articles that Communiqué is first built from, as package data."""

__all__: list[str] = []
