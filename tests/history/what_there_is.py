# What the gc module of each version had to offer.
import gc
import sys

names = ["get_stats", "callbacks", "freeze", "is_finalized"]
there = [name for name in names if hasattr(gc, name)]
print("%d.%d" % sys.version_info[:2] + " %s: %s" % (gc.get_threshold(), ", ".join(there) or "-"))
