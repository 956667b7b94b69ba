# With the collector off, trash without cycles goes and trash with cycles piles up.
import gc


class Visit:
    def __init__(self, remembers_itself):
        self.last = self if remembers_itself else None


def visits():
    return len([o for o in gc.get_objects() if type(o) is Visit])


gc.disable()
gc.collect()
for i in range(1000):
    Visit(False)
print("without cycles, left over:", visits())
for i in range(1000):
    Visit(True)
print("with cycles, left over:", visits())
print("collected:", gc.collect())
print("left over:", visits())
