import a
from __future__ import division, foo
