# Prints what a Python offers by itself: every builtin type with all attributes that dir() shows of it, every builtin
# function, the types that no builtin name reaches. One entry a line: name, kind, signature; sorted. Run by CPython it makes the recorded
# inventory, run as a Molt program it makes what `molt-check builtins` compares with that.
import builtins
import types


def generator():
    yield 1


async def coroutine():
    pass


async def async_generator():
    yield 1


def found_types():
    names = {}
    for name in dir(builtins):
        value = getattr(builtins, name)
        if isinstance(value, type) and name != '__loader__':
            names[name] = value
    for name in dir(types):
        value = getattr(types, name)
        if isinstance(value, type) and value.__module__ in ('builtins', 'types') and name.endswith('Type'):
            names.setdefault('types.' + name, value)
    waiting = coroutine()
    try:
        raise ValueError
    except ValueError as error:
        trace = error.__traceback__
    samples = {
        'dict_keys': {}.keys(), 'dict_values': {}.values(), 'dict_items': {}.items(),
        'dict_keyiterator': iter({}), 'dict_valueiterator': iter({}.values()), 'dict_itemiterator': iter({}.items()),
        'dict_reversekeyiterator': reversed({}), 'dict_reversevalueiterator': reversed({}.values()),
        'dict_reverseitemiterator': reversed({}.items()),
        'list_iterator': iter([]), 'list_reverseiterator': reversed([]), 'tuple_iterator': iter(()),
        'str_ascii_iterator': iter('a'), 'str_iterator': iter('\u20ac'), 'bytes_iterator': iter(b''),
        'bytearray_iterator': iter(bytearray()), 'set_iterator': iter(set()), 'range_iterator': iter(range(1)),
        'longrange_iterator': iter(range(2 ** 70)), 'callable_iterator': iter(int, 1), 'coroutine_wrapper': waiting.__await__(),
        'memory_iterator': iter(memoryview(b'')), 'traceback': trace, 'iterator': iter(type('S', (), {'__getitem__': len})()),
    }
    waiting.close()
    for name, value in samples.items():
        names.setdefault(name, type(value))
    return names


def signature(value):
    text = getattr(value, '__text_signature__', None)
    return ' '.join(text.split()) if isinstance(text, str) else '-'


def kind(value):
    return 'value' if value is None or isinstance(value, (str, int, dict, tuple)) else type(value).__name__


def subclassable(cls):
    try:
        type('Sub', (cls,), {})
    except TypeError:
        return 'final'
    return 'open'


def main():
    lines = []
    for name, cls in found_types().items():
        base = cls.__base__.__name__ if cls.__base__ else '-'
        lines.append(f'{name}\ttype({base}) {subclassable(cls)}\t{signature(cls)}')
        for attribute in dir(cls):
            value = next(base.__dict__[attribute] for base in cls.__mro__ if attribute in base.__dict__)
            if not attribute.startswith('_') or attribute.startswith('__') and attribute.endswith('__'):
                lines.append(f'{name}.{attribute}\t{kind(value)}\t{signature(value)}')
    for name in dir(builtins):
        value = getattr(builtins, name)
        if not isinstance(value, type) and name not in ('__spec__', '__loader__'):
            lines.append(f'builtins.{name}\t{kind(value)}\t{signature(value)}')
    for line in sorted(lines):
        print(line)


main()
