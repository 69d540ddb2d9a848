from collections import OrderedDict, deque
from sys import (
    path,
    nothing_like_this,
)
