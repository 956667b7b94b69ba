# While something large is built and kept, every run of the collector looks in vain.
import gc


class Dish:
    pass


def note(phase, info):
    if phase == "stop":
        found.append(info["collected"])


def load_the_menu():
    return [Dish() for i in range(21000)]


found = []
gc.collect()
gc.set_threshold(2000, 10, 10)
gc.callbacks.append(note)
menu = load_the_menu()
print("left on:", len(found), "runs, objects found:", sum(found))

gc.disable()
found.clear()
another = load_the_menu()
print("paused: ", len(found), "runs, waiting:", gc.collect())
gc.enable()
