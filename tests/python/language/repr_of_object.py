# `object.__repr__` is another than that of the class, and the class may ask for either.
class L(list):
    def __repr__(self):
        return "L" + object.__repr__(self).partition(" at ")[0]


class D(dict):
    def __repr__(self):
        return f"D({super().__repr__()})"


class E(ValueError):
    def __repr__(self):
        return "E " + super().__repr__()


class Kind(type):
    def __repr__(self):
        return "Kind " + super().__repr__()


class K(metaclass=Kind):
    pass


class N(int):
    def __repr__(self):
        return "N" + super().__repr__()


def plain(value):
    return object.__repr__(value).partition(" at ")[0]


print(L([1]), [L([2])], list.__repr__(L([3])), plain([1]), plain(L()), plain({}), plain("tea"))
print(D(a=1), str(D(b=2)), f"{D(c=3)}", plain(D()))
print(repr(E(5)), str(E(6)), BaseException.__repr__(E(7)))
print(K, type.__repr__(K), N(5), N(6) + 1, "%s %d" % (N(7), N(8)))
print(list.__repr__ is object.__repr__, "__repr__" in vars(dict), object.__str__([1]))
