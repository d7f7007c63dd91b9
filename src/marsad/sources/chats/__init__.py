"""Exports of chats: a document for each message with a text."""
