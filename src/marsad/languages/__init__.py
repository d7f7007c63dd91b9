"""What a language brings: its tables, how its words are formed, and the compiled pack that the reader looks up."""
