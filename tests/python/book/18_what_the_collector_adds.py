# Each container carries 16 bytes for the collector; a number or a string carries none.
import sys


class Order:
    __slots__ = ()


for thing in ([], Order(), 4.5, "tea", b"tea"):
    added = sys.getsizeof(thing) - thing.__sizeof__()
    print(type(thing).__name__, "carries", added, "bytes for the collector")
