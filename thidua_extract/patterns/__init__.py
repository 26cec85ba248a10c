"""The families of facts, one module each: its grammar, its guards against misreading, its normaliser."""
