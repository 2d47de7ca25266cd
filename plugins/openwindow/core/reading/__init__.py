"""The files of the content folder -> the Site and every problem in them; build and check read alike."""

from openwindow.core.reading.desk import ReadingRules
from openwindow.core.reading.front_matter import body_text
from openwindow.core.reading.site import Reading, read_site

__all__ = ["Reading", "ReadingRules", "body_text", "read_site"]
