"""Command-line parsing library.

A parser is told what arguments a program takes, turns a list of strings into an object with one attribute an argument, writes
usage and help, and ends the program with a message when the strings do not fit.
"""
from argparse._actions import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction,
    FileType, Namespace,
)
from argparse._help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
)
from argparse._parser import ArgumentParser

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
    'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
    'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]

# The classes show this module's name, whichever file they stand in.
for _public in map(globals().get, __all__):
    if isinstance(_public, type):
        _public.__module__ = __name__
del _public
