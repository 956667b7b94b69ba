# Everything that `from typing import *` brings, in use.
from typing import *

T = TypeVar("T")
K = TypeVar("K", bound="Base")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(3)
print(s.pop(), type(s) is Stack, Stack[int], Stack.__parameters__)
print(Callable[[int], str], Literal["a", 1], Annotated[int, "meta"], Annotated[int, "m"].__metadata__)
print(ClassVar[int], Final[int], Self, Never, NoReturn, Required[int], Concatenate)
print(Optional[int] == Union[int, None], get_origin(list[int]), get_args(dict[str, int]))
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId, UserId.__supertype__)


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): ...


print(isinstance(File(), Closes), isinstance(3, Closes))
for wrong in (
    lambda: Closes(),
    lambda: isinstance([], list[int]),
    lambda: issubclass(list, list[int]),
    lambda: assert_never(3),
):
    try:
        print(wrong())
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)
