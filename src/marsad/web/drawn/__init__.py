"""What the drawn views are made of: ties, marks of a timeline, places of a map, each as plain rows."""
