"""The blog itself, as values and pure functions: no Pelican, disk, network, clock or printing."""
