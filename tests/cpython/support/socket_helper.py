"""There are no sockets."""
import unittest


def skip_unless_bind_unix_socket(test):
    return unittest.skip("no sockets")(test)


HOST = HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
