# Numbers and strings hold nothing, so they never bring a collection nearer.
import gc

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
names = ["guest %d" % i for i in range(5000)]
prices = [i * 0.5 for i in range(5000)]
print("10000 strings and floats:", len(runs), "runs")
orders = [[name] for name in names[:1000]]
print("1000 lists:", len(runs), "runs")
