# The meter at work: runs of each generation, and which of them may be long.
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
print("the longest was a full one:", max(meter.longest) == meter.longest[2])
lines = meter.prometheus().splitlines()
print(lines[0], "and", len(lines) - 1, "lines")
print("every pause is in the last bucket:", lines[6].endswith(f" {meter.runs[0]}"))
