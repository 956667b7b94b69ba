# A text between the brackets of a hint is a name for later; `get_type_hints` looks it up.
import typing
from typing import Annotated, Dict, Generic, List, Literal, Optional, Protocol, TypeVar, Union


class Tree:
    left: "Tree"
    all: List["Tree"]
    some: Optional["Tree"]
    own: list["Tree"]


print(List["Tree"], Dict[str, "Tree"], Optional["Tree"], Annotated["Tree", "note"], Literal["Tree", None])
print(typing.get_args(List["Tree"]), Union["Tree"], typing.ForwardRef("Tree") == Union["Tree"])
print(typing.get_type_hints(Tree))
print(Union[int, str] == (int | str), typing.get_origin(int | str), typing.get_args(int | str))
print(typing.TypeVarTuple("Ts"), typing.TypedDict("Cup", {"size": int}).__module__)


def tell(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


@typing.overload
def f(x: int): ...


for act in [
    lambda: Generic[int],
    lambda: Protocol[int],
    lambda: TypeVar(3),
    lambda: typing.ParamSpec(None),
    lambda: typing.runtime_checkable(Tree),
    lambda: List[""],
    lambda: typing.ForwardRef(5),
    lambda: f(1),
]:
    tell(act)
