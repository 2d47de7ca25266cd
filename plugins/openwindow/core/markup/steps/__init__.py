"""What happens to the HTML after the engine: one step a file; their order stands in `core.markup`."""
