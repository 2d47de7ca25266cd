"""The theme's static files: by what names they are published, and what they ask for of each other."""
