"""What a post looks like where its link is shared: a card with faces, title and the company's colours."""
