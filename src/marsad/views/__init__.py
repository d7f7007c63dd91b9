"""What is made from readings for people to look at: plain words, order of interest, reports on a terminal."""
