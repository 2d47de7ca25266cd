"""Where the links and pictures of bodies lead: to what exists, for readers who may go there."""
