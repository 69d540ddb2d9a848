raise ValueError(b"bytes \xff")
