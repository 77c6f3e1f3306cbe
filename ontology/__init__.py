"""The model, its vocabularies, its constraints and its authority data, with small typed loaders. No store, no HTTP."""

__all__: list[str] = []
