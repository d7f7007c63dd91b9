"""The pages and their JSON: a thin layer over readings and the ledger. `marsad.web.app.application` makes the app."""
