"""How large a card is: known to every page, without all that a card is laid out with."""

WIDTH, HEIGHT = 1200, 630
"""What the places where links are shared ask for (Open Graph, 1.91 to 1)."""
