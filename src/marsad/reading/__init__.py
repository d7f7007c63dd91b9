"""The rule reader: from the words of one document to statements, stage after stage. `pipeline` runs them in order."""
