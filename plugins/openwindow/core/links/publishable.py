"""Which files beside a text may be published: nothing that a browser would run with the site's rights."""

PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
"""What may be shown as a picture."""

DOCUMENTS = frozenset(
    {
        ".csv",
        ".epub",
        ".ics",
        ".json",
        ".mp3",
        ".mp4",
        ".ods",
        ".odt",
        ".ogg",
        ".pdf",
        ".txt",
        ".webm",
        ".zip",
    }
)
"""What may be offered for download."""
