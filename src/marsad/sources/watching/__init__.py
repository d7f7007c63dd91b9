"""Feeds, polled politely for as long as one likes: what is new comes once."""
