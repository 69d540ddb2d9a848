# json: documents
import json


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (json.loads('{"a": [1, 2.5, -3e10, true, false, null], "b": {"c": "\\u00e9\\n"}}')))
show(lambda: (json.loads('[[[[]]]]')))
show(lambda: (json.loads('[]')))
show(lambda: (json.loads('{}')))
show(lambda: (json.loads('  [1 , 2 ]  ')))
show(lambda: (json.loads('"\\u0041\\/"')))
show(lambda: (json.loads('-0')))
show(lambda: (json.loads('0.1e-5')))
show(lambda: (json.loads('123456789012345678901234567890')))
show(lambda: (json.loads('{"a":1,"a":2}')))
show(lambda: (json.loads('[1.0, 1E5, 1e+5]')))
show(lambda: (json.loads('"\\ud800"')))
show(lambda: (json.loads('tru')))
show(lambda: (json.loads('[1,,2]')))
show(lambda: (json.loads('{"a":}')))
show(lambda: (json.loads('{1:2}')))
show(lambda: (json.loads("{'a':1}")))
show(lambda: (json.loads('[1]]')))
show(lambda: (json.loads('"\\x"')))
show(lambda: (json.loads('\t\n 1')))
show(lambda: (json.loads('nan')))
show(lambda: (json.loads('[Infinity]')))
show(lambda: (json.loads('"a\tb"')))
show(lambda: (json.loads('{"a": [1, 2.5, -3e10, true, false, null], "b": {"c": "\\u00e9\\n"}}', parse_int=float)))
show(lambda: (json.loads('[Infinity]', parse_constant=str)))
show(lambda: (json.loads('"a\tb"', strict=False)))
