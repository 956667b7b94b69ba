# Registries and singletons.
class Registry(type):
    classes = {}

    def __new__(meta, name, bases, ns, *, key=None, **kw):
        cls = super().__new__(meta, name, bases, ns, **kw)
        meta.classes[key or name.lower()] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.created = len(Registry.classes)

    @classmethod
    def __prepare__(meta, name, bases, **kw):
        return {"prepared": name}

    def __call__(cls, *args, **kw):
        obj = super().__call__(*args, **kw)
        obj.via_meta = True
        return obj

    def __iter__(cls):
        return iter(sorted(Registry.classes))

    def __len__(cls):
        return 42

    def __contains__(cls, x):
        return x in Registry.classes

    def __repr__(cls):
        return f"<registered {cls.__name__}>"


class Plugin(metaclass=Registry):
    def __init_subclass__(cls, /, priority=0, **kw):
        super().__init_subclass__(**kw)
        cls.priority = priority


class Csv(Plugin, key="csv!", priority=5):
    pass


print(list(Plugin), len(Plugin), "csv!" in Plugin, Csv, Csv.priority, Csv.created, Csv.prepared, Csv().via_meta)
print(type(Csv), isinstance(Csv, Registry), Csv.__mro__, Plugin.__subclasses__())


class Singleton(type):
    _instances = {}

    def __call__(cls, *a):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*a)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, x=1):
        self.x = x


print(Config(3) is Config(4), Config().x)
try:
    class Bad(Plugin, metaclass=Singleton):
        pass
except TypeError as e:
    print(e)


class Lazy:
    def __getattr__(self, name):
        if name.startswith("x"):
            setattr(self, name, name.upper())
            return getattr(self, name)
        raise AttributeError(f"no {name}")

    def __getattribute__(self, name):
        if name == "secret":
            return "shh"
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)

    def __dir__(self):
        return ["b", "a"]


z = Lazy()
print(z.xy, z.xy, z.secret, hasattr(z, "q"), dir(z))
del z.xy
try:
    del z.nope
except AttributeError as e:
    print(e)
T = type("T", (Lazy,), {"m": lambda self: "m", "__doc__": "made"})
print(T().m(), T.__name__, T.__doc__, T.__module__, T.__bases__)


class G:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(G[int], G[1, 2])
