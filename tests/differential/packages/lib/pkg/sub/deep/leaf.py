from ...a import value as up
