class Refused(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.code = code


def refuse(code):
    raise Refused(code, "because") from KeyError("inner")


refuse(7)
