# json: loads of dumps
import json


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (json.loads(json.dumps({"a": [1, 2.5, True, None], "b": {"c": "x"}})) == {"a": [1, 2.5, True, None], "b": {"c": "x"}}))
show(lambda: (json.loads(json.dumps([1, [2, [3]]])) == [1, [2, [3]]]))
show(lambda: (json.loads(json.dumps("\u00e9\U0001f600")) == "\u00e9\U0001f600"))
show(lambda: (json.loads(json.dumps({"z": 1, "a": 2})) == {"z": 1, "a": 2}))
show(lambda: (json.loads(json.dumps((1, 2))) == (1, 2)))
show(lambda: (json.loads(json.dumps({})) == {}))
show(lambda: (json.loads(json.dumps([])) == []))
show(lambda: (json.loads(json.dumps([{}])) == [{}]))
show(lambda: (json.loads(json.dumps({"k": []})) == {"k": []}))
show(lambda: (json.loads(json.dumps(10**40)) == 10**40))
show(lambda: (json.loads(json.dumps("\"\\/\b\f\n\r\t")) == "\"\\/\b\f\n\r\t"))
