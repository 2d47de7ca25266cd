"""What must be made again, and why: from what is remembered of the last build, and what has changed since."""
