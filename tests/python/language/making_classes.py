# type() with three arguments makes a class; __init_subclass__ and __new__ hook in.
class One:
    def speak(self):
        return "one " + self.__class__.__name__


Dynamic = type("Dynamic", (One,), {"extra": 7, "twice": lambda self: self.extra * 2})
print(Dynamic().twice(), Dynamic().speak(), Dynamic.__bases__[0] is One, type(Dynamic))


class Registered:
    def __init_subclass__(cls, **options):
        print("subclass", cls.__name__, options)


class Child(Registered, color="blue"):
    pass


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Single() is Single())
