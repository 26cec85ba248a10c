"""Mentions into facts, facts into a record: merging per family, then links between the families."""
