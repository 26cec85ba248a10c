"""The tokens that the clause reader reads: awards, agents, recipients, verbs and the words between them."""
