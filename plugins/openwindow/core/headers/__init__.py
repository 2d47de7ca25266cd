"""What servers say of a file beside its bytes: who may show it, what it may load, how long it may be kept."""
