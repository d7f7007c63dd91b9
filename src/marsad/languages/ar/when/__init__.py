"""Time expressions of Arabic: one module a family of them; `marsad.languages.ar.times` is the way in."""
