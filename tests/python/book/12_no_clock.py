# Nothing happens by time: a long loop that keeps no container meets no collection.
import gc

runs = []
gc.collect()
gc.callbacks.append(lambda phase, info: runs.append(phase))

diary = []
diary.append(diary)
del diary

total = 0
for second in range(20000):
    total = total + second
print("after", second + 1, "iterations:", len(runs), "runs")
print("collected by hand:", gc.collect())
