"""Figures: every stated quantity that is no award count, with what it measures."""

from thidua_extract.patterns.figures.find import FigureMention, find_figures

__all__ = ["FigureMention", "find_figures"]
