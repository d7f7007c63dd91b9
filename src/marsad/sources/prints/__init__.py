"""Documents as they are handed out, PDF and DOCX: their text, a line for each paragraph."""
