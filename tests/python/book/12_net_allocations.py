# The trigger is allocations minus deallocations, not allocations.
import gc


class Order:
    pass


runs = []


def count_runs(phase, info):
    if phase == "start":
        runs.append(info["generation"])


gc.disable()
gc.collect()
gc.set_threshold(100, 10, 10)
gc.callbacks.append(count_runs)
gc.collect(0)
runs.clear()
gc.enable()
for i in range(10000):
    Order()
print("10000 made and dropped:", len(runs), "runs")
kept = [Order() for i in range(1000)]
print("1000 made and kept:", len(runs), "runs")
