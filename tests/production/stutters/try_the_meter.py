# The meter at work: how many runs of each generation, and what is exported.
import gc

from gcmeter import Meter

gc.collect()
cache = [[number] for number in range(50_000)]
cache.append(cache)
meter = Meter()
meter.start()
orders = [[number] for number in range(100_000)]
gc.collect()
meter.stop()
print("runs of generation 0 and 1:", meter.runs[0] > 10, meter.runs[1] > 1)
print("full runs:", meter.runs[2] >= 1)
print("each has a longest pause:", all(pause > 0 for pause in meter.longest))
lines = meter.prometheus().splitlines()
print(lines[0], "and", len(lines) - 1, "lines")
print("every pause is in the last bucket:", lines[6].endswith(f" {meter.runs[0]}"))
