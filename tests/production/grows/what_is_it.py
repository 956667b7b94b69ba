# What is growing? The objects of each type, counted twice.
import collections
import gc

import shop


def census():
    gc.collect()
    return collections.Counter(type(thing).__name__ for thing in gc.get_objects())


shop.serve(0, 1000)
before = census()
shop.serve(1000, 2000)
grown = census() - before
for name, count in sorted(grown.items(), key=lambda row: (-row[1], row[0])):
    if count >= 100:
        print(f"{count:6} more {name}")
