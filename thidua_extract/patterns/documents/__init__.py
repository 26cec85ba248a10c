"""Documents: numbered Party and State documents, by the grammar of their numbers.

State: NUM/YEAR/TYPE-ISSUER, NUM/TYPE-ISSUER, NUM/YEAR/QHn; Party: NUM-TYPE/ISSUER; the press also prints a type and a
bare number ("Chỉ thị 34"). Sources: Luật 80/2015/QH13, Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW.
"""

from thidua_extract.patterns.documents.find import find_documents
from thidua_extract.patterns.documents.model import DocumentMention

__all__ = ["DocumentMention", "find_documents"]
