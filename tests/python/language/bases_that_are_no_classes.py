# The class of a base is one of the metaclasses among which the most derived is sought.
class Plain:
    pass


for base in 5, "text", 1.5, (), None, len, Plain(), lambda: 0:
    for make in lambda: type("Made", (Plain, base), {}), lambda: type("Made", (base,), {}):
        try:
            make()
        except TypeError as error:
            print(type(base).__name__, "-", error)
    try:

        class Made(Plain, base):
            pass

    except TypeError as error:
        print(type(base).__name__, "=", error)


class Meta(type):
    def __new__(meta, *args):
        print("Meta.__new__", args[0])
        return super().__new__(meta, *args)


class Other(type):
    pass


class A(metaclass=Meta):
    pass


class B(metaclass=Other):
    pass


print(type(type("C", (A,), {})), type(type("D", (B,), {})))
try:
    type("E", (A, B), {})
except TypeError as error:
    print(error)
