# json: encoding
import json


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (json.dumps(object())))
show(lambda: (json.dumps({(1,2):3})))
show(lambda: (json.dumps({(1,2):3}, skipkeys=True)))
show(lambda: (json.dumps(float('nan'), allow_nan=False)))
show(lambda: (json.dumps([1,[2,{"a":None}]], indent=2)))
show(lambda: (json.dumps({"b":1,"a":[]}, sort_keys=True, indent="\t")))
show(lambda: (json.dumps({1:2,None:3,True:4,1.5:5})))
show(lambda: (json.dumps("é\u2028\U0001f600\x7f\x01")))
show(lambda: (json.dumps("é\u2028\U0001f600\x7f", ensure_ascii=False)))
show(lambda: (json.dumps([1,2], separators=(',',':'))))
show(lambda: (json.dumps({'a':1}, indent=0)))
show(lambda: (json.dumps({'b':1, 1:2}, sort_keys=True)))
show(lambda: (json.dumps({1,2}, default=list)))
show(lambda: (json.dumps([], indent=1)))
show(lambda: (json.dumps(1e400), json.dumps(-0.0), json.dumps(10**30)))
