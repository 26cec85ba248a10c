"""Annotated articles: reading gold, scoring records against it."""
