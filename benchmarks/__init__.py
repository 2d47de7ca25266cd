"""How long a build takes, ours and other generators', over one text corpus: `python3 tasks.py bench`."""
