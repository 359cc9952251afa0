"""The copy desk: copy that is being made a story, from paste to draft."""
