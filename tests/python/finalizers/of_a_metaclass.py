# `__del__` of a metaclass runs when a class dies.
import gc
class Meta(type):
    def __del__(cls): print("class gone:", cls.__name__)
class A(metaclass=Meta): pass
del A
gc.collect()
print("end")
