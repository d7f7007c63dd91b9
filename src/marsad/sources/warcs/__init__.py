"""Web archives (WARC): the pages that a crawler kept, each whole or named as what it is."""
