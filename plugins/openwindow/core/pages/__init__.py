"""Visible site -> planned pages. One page kind a file, each with its view."""
