# Type parameters, bounds and aliases in a class see its names, when they are evaluated.
class Shelf:
    Name = int
    type Names = list[Name]
    type Pairs[T] = dict[Name, T]

    def sort[T: Name](self, key: Name, *rest: "Name", last: T = None) -> list[Name]:
        return key

    class Board[T](list[Name]):
        def put[U: Shelf](self, x: U) -> T:
            return x


print(Shelf.Names.__value__, Shelf.Pairs.__value__)
print(Shelf.sort.__annotations__, Shelf.sort.__type_params__[0].__bound__)
print(Shelf.Board.__orig_bases__[0], Shelf.Board.put.__type_params__[0].__bound__)
print([name for name in vars(Shelf) if "class" in name])
Shelf.Name = str
print(Shelf.Names.__value__, Shelf.Pairs.__value__)


class Late:
    type Other = Name


try:
    Late.Other.__value__
except NameError as e:
    print(e)
Late.Name = bytes
print(Late.Other.__value__)
del Late.Name
print(Late.Other.__value__)

Word = "of the module"


def around():
    Word = "of the function"
    Only = "of the function alone"

    class In:
        type First = Word
        type Second = Only
        Word = "of the class"

        def method[T: (Word, Only)](self, x: Word, y: Only):
            return Word, Only

        type Fifth[Word] = Word

    class Declared:
        global Word
        type First = Word

    class Taken:
        nonlocal Word
        type First = Word

    print(In.First.__value__, "|", In.Second.__value__, "|", In.Fifth.__value__)
    print(In.method.__annotations__, In.method.__type_params__[0].__constraints__)
    print(In().method(1, 2))
    del In.Word
    print(In.First.__value__, "|", In.Second.__value__)
    In.Only = "put there"
    print(In.Second.__value__)
    print(Declared.First.__value__, "|", Taken.First.__value__)


around()


class Parameters:
    T = "the class's own"

    def both[T, U: T](self, x: T):
        return x

    def outer[V](self, x: V):
        def inner[W: V](y: W = V) -> V:
            return y
        return inner


T, U = Parameters.both.__type_params__
print(U.__bound__, Parameters.both.__annotations__)
inner = Parameters().outer(1)
print(inner.__annotations__, inner.__type_params__[0].__bound__, inner())


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Names()


class Names(dict):
    def __missing__(self, key):
        if key == "Ghost":
            return "made up"
        raise KeyError(key)


class Odd(metaclass=Meta):
    def f[T](self, x: Ghost):
        pass

    type G = Ghost


print(Odd.f.__annotations__)
try:
    print(Odd.G.__value__)
except NameError as e:
    print(e)


def evaluated(word):
    print("evaluated", word)
    return word


class Lazy[T: evaluated("bound")]:
    type Alias = evaluated("alias")

    def f[U: evaluated("bound of U")](self, x: evaluated("annotation")):
        pass


print("made")
print(Lazy.Alias.__value__, Lazy.Alias.__value__)
print(Lazy.__type_params__[0].__bound__, Lazy.__type_params__[0].__bound__)
print(Lazy.f.__type_params__[0].__bound__, Lazy.__type_params__[0].__constraints__)
