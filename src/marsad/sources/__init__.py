"""Documents from anywhere: plain text and JSON Lines, from files or a pipe, and what is wrong with those that fail."""
