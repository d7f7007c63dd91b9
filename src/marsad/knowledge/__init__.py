"""Who is who and where is where: states, bodies, groups, outlets, people, offices with their terms, and places.

The tables (`tables/`) are compiled (`compile`) to one artefact that `lookup.load` opens; `check` keeps them in order.
"""
