# A `mappingproxy` compares as the dict behind it does.
import enum
import re
from types import MappingProxyType


class Color(enum.Enum):
    RED = 1


kept = {"a": 1}
view = MappingProxyType(kept)
print(view == {"a": 1}, {"a": 1} == view, view != kept, view == MappingProxyType({"a": 1}))
print(view == {"a": 2}, view == 5, view != 5, view in [{"a": 1}])
print(Color.__members__ == {"RED": Color.RED}, re.compile("(?P<n>a)").groupindex == {"n": 1})


class Order:
    pass


print(Order.__dict__ == dict(Order.__dict__), Order.__dict__ == int.__dict__)
try:
    view < kept
except TypeError as error:
    print(error)
