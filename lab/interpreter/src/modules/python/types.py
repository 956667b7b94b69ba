def _f(): yield
class _C:
    def m(self): pass
FunctionType = type(_f)
LambdaType = type(_f)
GeneratorType = type(_f())
MethodType = type(_C().m)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
ModuleType = type(__import__("sys"))
NoneType = type(None)
CodeType = type(_f.__code__)
MappingProxyType = type(_C.__dict__)
CellType = type((lambda x: lambda: x)(1).__closure__[0])
del _f, _C

class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)
    def __repr__(self):
        items = (f"{k}={v!r}" for k, v in self.__dict__.items())
        return "namespace({})".format(", ".join(items))
    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented
