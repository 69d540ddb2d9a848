match = 1
case = 2
type = 3
_ = 4
match.a = 1
match[0] = 1
match(a)
match(a, b)
match, case = type, _
match * a
match - a
match in a
match is a
match if a else b
match: int = 1
type(a)
type.a
type = type
type[a]
type: int
print(match, case, type, _)
def match(case): return case
class type: pass
import match, case as type
from _ import type
match match:
    case case: pass
match(a, b), c
for match in case: type
case(match)
type in a
