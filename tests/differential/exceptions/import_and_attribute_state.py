# What ImportError, AttributeError and NameError keep of their named arguments: after another __init__, and for pickle and copy.
import copy
import pickle


def show(error):
    print(type(error).__name__, error.args, [(n, getattr(error, n)) for n in ('msg', 'name', 'path', 'name_from', 'obj') if hasattr(error, n)])


class Mine(ImportError):
    pass


e = ImportError('text', name='n', path='p', name_from='f')
show(e)
print(e.__reduce__())
e.__init__('other')
show(e)
print(e.__reduce__())
e.__init__(name='q')
show(e)
e.__init__()
show(e)
e.__init__('a', 'b', path=3)
show(e)
for kind in (ImportError, ModuleNotFoundError, Mine):
    e = kind('text', name='n', path='p')
    e.extra = [1]
    for other in (copy.copy(e), copy.deepcopy(e)):
        show(other)
        print(other.extra, other.extra is e.extra)
    print(kind('x').__reduce__())
show(pickle.loads(pickle.dumps(ImportError('text', name='n'))))
e = AttributeError('text', name='n', obj=[3])
print(e.__reduce__(), e.__getstate__(), AttributeError('x').__getstate__(), AttributeError().__reduce__())
show(copy.copy(e))
e.more = 1
show(pickle.loads(pickle.dumps(e)))
e.__init__('again')
show(e)
e = NameError('text', name='n')
print(e.__reduce__())
e.__init__('again')
show(e)
for call in (lambda: ImportError(nme=1), lambda: AttributeError(x=1), lambda: NameError(obj=1), lambda: Mine(name=1, other=2)):
    try:
        call()
    except TypeError as error:
        print(error)
