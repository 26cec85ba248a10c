"""Awards as facts: what several places of an article tell of one award is one fact."""

from thidua_extract.link.awards.merge import merge_awards

__all__ = ["merge_awards"]
