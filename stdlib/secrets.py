"""Random numbers that nobody can foresee: for passwords, tokens and keys."""
from base64 import urlsafe_b64encode
from hmac import compare_digest
from random import SystemRandom

__all__ = [
    "SystemRandom", "choice", "compare_digest", "randbelow", "randbits", "token_bytes", "token_hex", "token_urlsafe",
]

DEFAULT_ENTROPY = 32  # bytes of a token when the caller does not say how many

_source = SystemRandom()
choice, randbits = _source.choice, _source.getrandbits


def randbelow(exclusive_upper_bound):
    """A random int from 0 up to below the bound."""
    if exclusive_upper_bound > 0:
        return _source.randrange(exclusive_upper_bound)
    raise ValueError("Upper bound must be positive.")


def token_bytes(nbytes=None):
    """A token of that many random bytes."""
    return _source.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """A token as two hexadecimal digits for each byte."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """A token as text that may stand in an address: Base64 without its padding."""
    return urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode()
