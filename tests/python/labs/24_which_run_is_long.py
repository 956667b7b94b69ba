# A menu that stays, and one order: how much does a run of each generation look at?
import gc


class Dish:
    pass


def note(phase, info):
    if phase == "start":
        ages = range(info["generation"] + 1)
        looked.append(sum(type(thing) is Dish for age in ages for thing in gc.get_objects(age)))


gc.disable()
looked = []
menu = [Dish() for number in range(4)]
gc.collect()
gc.callbacks.append(note)
order = Dish()
gc.collect(0)
gc.collect(1)
gc.collect(2)
print("dishes looked at:", *looked)
