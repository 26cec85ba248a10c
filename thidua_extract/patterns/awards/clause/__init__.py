"""The clause reader: from the tokens of a stretch of text to statements of awards."""
