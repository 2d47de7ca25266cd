"""What new posts, people and blogs begin as: files as values, ready to be written."""
