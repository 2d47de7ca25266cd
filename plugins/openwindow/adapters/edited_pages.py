"""The page of a post that somebody has just saved, made at once: what else it changes is the next build's.

Nothing is remembered of it. To the build that follows, the page is one that somebody has meddled with, and is
made again like any other; so whatever goes wrong here costs no more than the wait for that build.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from openwindow.adapters.building import BuildRequest
from openwindow.adapters.converting import BodiesByFile
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.known_blog import KnownBlog
from openwindow.core.audience import may_appear, visible_again
from openwindow.core.markup import ENGINES, Conversion, Converter, Source
from openwindow.core.model.body import Body
from openwindow.core.model.output import PlannedOutput
from openwindow.core.pages import Index, post
from openwindow.core.reading import ReadingRules, body_text, read_share
from openwindow.core.reading.again import PostKept, bundle_of, mentions_only, posts_to_keep
from openwindow.core.rebuild.memory import BodyKept, Entry, Memory
from openwindow.core.rebuild.quiet import is_quiet, leads_where_it_led
from openwindow.core.rendering import Workshop, rendered, viewed
from openwindow.core.urls import output_path
from openwindow.outside.content_files import read_below, read_bytes
from openwindow.outside.new_files import replace_file
