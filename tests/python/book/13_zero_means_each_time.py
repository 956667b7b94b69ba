# A third threshold of 0 does not switch full collections off.
import gc

gc.disable()
gc.collect()
gc.freeze()
runs = []
gc.callbacks.append(
    lambda phase, info: phase == "start" and runs.append(info["generation"])
)
gc.collect()
runs.clear()
gc.set_threshold(10, 0, 0)
gc.enable()
orders = [[number] for number in range(100)]
gc.disable()
print("generations collected:", runs)
