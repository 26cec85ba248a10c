"""Who a stretch of text is about: a subject that stands further left than beside its verb, or in the sentence before.

A Vietnamese clause names its subject once and goes on about it: "Ông Tám vốn ít nói, hai lần ra Thủ đô | nhận Bằng
khen. Năm 2015 | được tặng …". From a verb the clauses are looked through leftwards for one that opens with a subject;
one that opens with another noun ("con trai được tặng …") is about somebody else, and ends the search.
"""

from thidua_extract.patterns.awards.whom.topics.before import topic_before
from thidua_extract.patterns.awards.whom.topics.find import topic

__all__ = ["topic", "topic_before"]
