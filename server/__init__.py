"""Command line and HTTP: the composition root, and the only place that knows Flask and the environment."""

__all__: list[str] = []
