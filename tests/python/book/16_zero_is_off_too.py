# A first threshold of 0 switches collections off while isenabled() stays True.
import gc


class Visit:
    def __init__(self):
        self.me = self


gc.collect()
gc.set_threshold(0)
print("enabled:", gc.isenabled(), gc.get_threshold())
before = gc.get_stats()
for i in range(5000):
    Visit()
after = gc.get_stats()
for generation in range(3):
    runs = after[generation]["collections"] - before[generation]["collections"]
    print("generation", generation, "runs:", runs)
print("collected by hand:", gc.collect())
