# Switched off, the collector is missed by cycles alone.
import gc


class Visit:
    def __init__(self):
        self.page = ["home"]


gc.disable()
gc.collect()
for i in range(1000):
    Visit()
print("visits without cycles, waiting:", gc.collect())
for i in range(1000):
    visit = Visit()
    visit.page.append(visit)
del visit
print("visits with cycles, waiting:", gc.collect())
