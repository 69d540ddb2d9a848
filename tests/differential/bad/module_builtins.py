class E(Exception):
    __module__ = "builtins"
raise E("moved")
