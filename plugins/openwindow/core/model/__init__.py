"""The nouns of the blog as frozen values, one noun a file, and the Protocols of what lies outside."""
