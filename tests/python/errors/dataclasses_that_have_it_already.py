# A dataclass makes no method anew that its class has; a copy with other values is asked of the class.
import copy
from dataclasses import dataclass


def tell(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    x: int = 1


class Ordered(Plain):
    def __lt__(self, other):
        return False


class Fixed(Plain):
    def __setattr__(self, name, value):
        pass


class Hashed(Plain):
    def __hash__(self):
        return 5


class Equal(Plain):
    def __eq__(self, other):
        return True


tell(lambda: dataclass(order=True)(Ordered))
tell(lambda: dataclass(frozen=True)(Fixed))
tell(lambda: dataclass(unsafe_hash=True)(Hashed))
print(hash(dataclass(Hashed)()), dataclass(Equal).__hash__)


@dataclass(frozen=True)
class Key:
    x: int = 1

    def __eq__(self, other):
        return isinstance(other, Key)


print(hash(Key()) == hash(Key(1)), hash(Key()) == hash(Key(2)))


@dataclass
class Order:
    tea: str
    cups: int = 1


print(copy.replace(Order("green"), cups=3))
tell(lambda: copy.replace(Order("green"), milk=1))
tell(lambda: copy.replace(5, x=1))
