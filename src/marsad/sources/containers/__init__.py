"""What holds documents: folders, archives and compressed files, tables, web archives."""
