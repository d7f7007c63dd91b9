"""Text itself: folding with the way back, sentences, quotations, words, clitics. Knows nothing of any lexicon."""
