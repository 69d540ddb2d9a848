# str: __format__

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: ('abc'.__format__(1)))
show(lambda: ('abc'.__format__('d')))
show(lambda: ('abc'.__format__()))
