# collections.abc asks for methods.
from collections.abc import Iterable
print(isinstance([], Iterable))
