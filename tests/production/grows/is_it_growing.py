# Is anything growing? Blocks of Python's own memory, after a warm-up, and once more.
import gc
import sys

import shop

shop.serve(0, 1000)
gc.collect()
before = sys.getallocatedblocks()
shop.serve(1000, 2000)
after = sys.getallocatedblocks()
freed = gc.collect()
collected = sys.getallocatedblocks()
print("blocks for each request:         ", round((after - before) / 1000))
print("and after a collection:          ", round((collected - before) / 1000))
print("objects that collection found:   ", freed)
