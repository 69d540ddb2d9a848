{a: b, c:}
