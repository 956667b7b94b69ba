# Freezing doesn't tell the 25% rule: a collection after it does.
import gc


class Dish:
    pass


def first_full_run(orders):
    full_runs = []
    kept = []

    def note(phase, info):
        if phase == "start" and info["generation"] == 2:
            full_runs.append(len(kept))

    gc.callbacks.append(note)
    gc.set_threshold(100, 5, 5)
    gc.enable()
    for number in range(orders):
        kept.append(Dish())
    gc.disable()
    gc.callbacks.remove(note)
    return full_runs[0]


gc.disable()
menu = [Dish() for number in range(40000)]
gc.collect()
gc.freeze()
print("freeze alone, after more than 10,000 dishes:", first_full_run(20000) > 10000)
gc.collect()
gc.freeze()
gc.collect()
print("freeze and collect, after fewer than 5,000: ", first_full_run(20000) < 5000)
