import json

print(json.loads('{"a": [1, 2, {"b": null}]}'))
for text in ('[1, 2', '{"a" 1}', '{"a": }', '[1, 2,, 3]', '"abc', 'nul', '{"a": [1, 2, {"b": nul}]}', '[1] 2', ''):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        last = e
        print(e, e.lineno, e.colno, e.pos)
raise ValueError(last.msg) from None
