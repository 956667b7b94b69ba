# A staticmethod and a classmethod have a dict, and what is not a tuple are no type parameters.
def f(x):
    "doc"
    return x


for kind in staticmethod, classmethod:
    wrapped = kind(f)
    wrapped.note = 1
    wrapped.__name__ = "other"
    print(wrapped.note, wrapped.__name__, wrapped.__doc__, f.__name__, sorted(wrapped.__dict__))


class Tea:
    @staticmethod
    def pour():
        return "poured"

    pour.hot = True


print(Tea.__dict__["pour"].hot, Tea.pour(), hasattr(Tea.pour, "hot"))
try:
    f.__type_params__ = 3
except TypeError as error:
    print(error)
f.__type_params__ = ()
print(f.__type_params__)
