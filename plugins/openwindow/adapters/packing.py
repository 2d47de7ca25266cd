"""How what is remembered becomes bytes."""

import marshal

from openwindow.core.rebuild.memory import Packing

PACKING = Packing(marshal.dumps, marshal.loads)
