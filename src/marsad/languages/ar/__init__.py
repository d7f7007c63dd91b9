"""Arabic: tables of words, frames, cues and names, one line each, and the morphology that forms every inflection."""
