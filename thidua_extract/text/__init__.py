"""From bytes to text that can be trusted: decoding, repair with an offset map, layout, sentences, tokens."""
