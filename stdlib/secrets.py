"""Random numbers that nobody can foresee: for passwords, tokens and keys."""
from base64 import urlsafe_b64encode as _as_text
from hmac import compare_digest
from random import SystemRandom

__all__ = "SystemRandom choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe".split()
DEFAULT_ENTROPY = 32  # bytes of a token when the caller does not say how many
_system = SystemRandom()
choice, randbits = _system.choice, _system.getrandbits


def token_urlsafe(nbytes=None):
    """A token as text that may stand in an address: Base64 without its padding."""
    text = _as_text(token_bytes(nbytes))
    return text.decode().rstrip("=")


def token_hex(nbytes=None):
    """A token as two hexadecimal digits for each byte."""
    token = token_bytes(nbytes)
    return token.hex()


def token_bytes(nbytes=None):
    """A token of that many random bytes."""
    return _system.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def randbelow(exclusive_upper_bound):
    """A random int from 0 up to below the bound."""
    if not exclusive_upper_bound > 0:
        raise ValueError("Upper bound must be positive.")
    return _system.randrange(exclusive_upper_bound)
