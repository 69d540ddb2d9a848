class E(Exception):
    pass
E.__qualname__ = "Other.Name"
E.__name__ = "Short"
raise E("renamed")
