"""Many documents on many cores."""
