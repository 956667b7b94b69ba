# _missing_ that finds nothing, or something wrong.
from enum import Enum
class C(Enum):
    RED = 1
    @classmethod
    def _missing_(cls, v):
        if v == "boom":
            raise KeyError(v)
        if v == "wrong":
            return 42
        return None
for v in (1, 9, "wrong", "boom"):
    try:
        print(v, C(v))
    except (ValueError, TypeError, KeyError) as e:
        print(v, type(e).__name__, e, "<-", repr(e.__context__))
