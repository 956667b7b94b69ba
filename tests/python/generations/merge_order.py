# A collection puts the younger lists behind its own: old ones are finalized first.
import gc


class Guest:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print(self.name, end=" ")


def arrive(*ages):
    guests = []
    for age in ages:
        guests.append(Guest(age))
        if age == "old":
            gc.collect(2)
        elif age == "middle":
            gc.collect(0)
    return guests


gc.disable()
gc.collect()
guests = arrive("old", "middle", "young")
guests = None
print(gc.collect(2))
guests = arrive("middle", "young", "young")
guests = None
print(gc.collect(1))
guests = arrive("old", "young")
guests = None
print(gc.collect(1), end=" ")
print(gc.collect(2))
