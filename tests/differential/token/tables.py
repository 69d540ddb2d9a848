# The token numbers, their names and spellings.
import token
from token import *

print(ENDMARKER, NAME, OP, N_TOKENS, NT_OFFSET)
print(list(token.tok_name.items()))
print(list(token.EXACT_TOKEN_TYPES.items()))
print(token.__all__)
for name in token.__all__[4:]:
    number = getattr(token, name)
    assert tok_name[number] == name
for x in (0, 1, 255, 256, 257, True):
    print(x, ISTERMINAL(x), ISNONTERMINAL(x), ISEOF(x))
try:
    ISTERMINAL("a")
except TypeError as error:
    print(error)
