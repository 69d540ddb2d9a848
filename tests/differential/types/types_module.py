import types
print(types.FunctionType is type(lambda: 0), types.MethodType.__name__, types.NoneType, types.ModuleType, types.CellType)
C = types.new_class("C", (), {}, lambda ns: ns.update(x=5))
print(C.x, C.__name__, C.__bases__)
m = types.ModuleType("mod", "doc")
m.v = 1
print(m.__name__, m.__doc__, m.v, repr(m))
print(isinstance(types, types.ModuleType), isinstance(len, types.BuiltinFunctionType), types.resolve_bases((int,)))
