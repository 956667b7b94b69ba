# A union holds each type once, and is taken apart by typing.
import types
from typing import *
import collections.abc as c
print(int | str | float, (int|str).__args__, int | int, (int | None).__args__, (int | (str | None)).__args__, int | int | str, (int | str) == (str | int), {int | str: 1}[str | int], type(int | int), hash(int | None) == hash(None | int), None | int)
print(isinstance(None, int | None), issubclass(int, int | None), isinstance(5, (int | str) | float), list[int] | None, (list[int] | None).__args__)
for bad in (lambda: int | 5, lambda: 5 | int, lambda: isinstance(5, int | list[int])):
    try: print(bad())
    except TypeError as e: print(e)
print(get_args(Callable[[int, str], None]), get_args(c.Callable[[int], str]), get_args(Callable[..., int]), get_origin(List), get_origin(List[int]), get_origin(Callable), get_origin(c.Callable[[int], str]), get_args(Annotated[int, 1]), get_args(Literal[1, "a"]), get_origin(Union), get_args(Optional[int]), get_origin(Generic), get_origin(5), get_args(5), get_args(dict[str, int]), get_origin(ClassVar[int]), get_origin(Literal[1]))
match 5:
    case int() | str(): print("m")
print(callable(list[int]), callable(int | str), list[int]((1, 2)))
