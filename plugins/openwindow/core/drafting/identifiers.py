"""The id of a post: what feeds, comments and history hang on for ever."""

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32, lower case: no i, l, o or u, which are misread."""

LENGTH = 12


def fresh_id(randomness: bytes) -> str:
    """Twelve characters from twelve random bytes: 60 bits, so that nobody has to look for collisions."""
    if len(randomness) != LENGTH:
        raise ValueError(f"{LENGTH} random bytes are needed, not {len(randomness)}")
    return "".join(CROCKFORD[byte % len(CROCKFORD)] for byte in randomness)
