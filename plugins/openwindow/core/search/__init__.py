"""What readers can search: from the visible texts to plain records. Nothing of Pagefind is known here."""
