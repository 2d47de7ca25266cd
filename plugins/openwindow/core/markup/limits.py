def check(text: str) -> None:
    pass
