"""Events: gatherings and acts of emulation, commendation or honour that the article reports."""

from thidua_extract.patterns.events.acts import Act, acts_of, is_here
from thidua_extract.patterns.events.find import find_events
from thidua_extract.patterns.events.model import EventMention
from thidua_extract.patterns.events.settings import article_province

__all__ = ["Act", "EventMention", "acts_of", "article_province", "find_events", "is_here"]
