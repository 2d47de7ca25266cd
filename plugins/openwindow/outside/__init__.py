"""The side effects, behind small functions: files, clock, processes, HTTP. Decides nothing of the blog."""
