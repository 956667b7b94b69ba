# What gc.set_debug() makes the collector say, on standard error.
import gc
import io
import re
import sys


class Order:
    def __init__(self):
        self.parts = [self]


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
sys.stderr = said = io.StringIO()
gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE)
Order()
gc.collect(1)
gc.set_debug(0)
sys.stderr = sys.__stderr__
text = re.sub("0x[0-9a-f]+", "(address)", said.getvalue())
text = re.sub("permanent generation: [0-9]+", "permanent generation: (many)", text)
print(re.sub("[0-9.]+s elapsed", "(time) elapsed", text), end="")
