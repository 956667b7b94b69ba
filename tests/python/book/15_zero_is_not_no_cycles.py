# Cycles all day long, and yet gc.collect() finds hardly any: others came first.
import gc


class Visit:
    def __init__(self):
        self.me = self


def collected():
    return sum(generation["collected"] for generation in gc.get_stats())


gc.collect()
before = collected()
for day in range(3):
    for number in range(3000):
        Visit()
    report = [[] for line in range(2500)]
    del report
    print("day", day, "- collect() finds few:", gc.collect() < 10)
print("found in all, by every run:", collected() - before)
