"""The files of the content folder -> the Site and every problem in them; build and check read alike."""

from openwindow.core.reading.desk import ReadingRules
from openwindow.core.reading.front_matter import body_text
from openwindow.core.reading.site import Reading, Share, put_together, read_share, read_site

__all__ = ["Reading", "ReadingRules", "Share", "body_text", "put_together", "read_share", "read_site"]
