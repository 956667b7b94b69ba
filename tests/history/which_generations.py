# Which generations are collected while lists are kept, and where a survivor goes.
import gc
import sys

gc.collect()
runs = []
gc.callbacks.append(lambda phase, info: phase == "stop" and runs.append(info["generation"]))
lists = [[] for number in range(300_000)]
gc.disable()
version = sys.version.split()[0] + getattr(sys, "abiflags", "")
found = " + ".join(f"{runs.count(generation):3}" for generation in range(3))
lists = None
gc.callbacks.clear()
gc.collect()
survivor = []
gc.collect(0)
place = [n for n in range(3) if any(one is survivor for one in gc.get_objects(n))][0]
print(f"{version:10} runs: {found}  survivor in: {place}  dict tracked: {gc.is_tracked({'tea': 3})}")
