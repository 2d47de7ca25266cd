"""Draws scenes with Pillow, whatever they show."""
