# An object refers to its class first, where a program made the class.
import gc


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Trouble(Exception):
    pass


print(gc.get_referents(Made)[0] is Meta, type in gc.get_referents(int))
print([type(held).__name__ for held in gc.get_referents(Trouble("why"))])
print(gc.get_referents(ValueError("why")))
