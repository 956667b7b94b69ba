# A scheduled collection waits through all of this: no call, no loop, no conversion to a string.
import gc


class Draft:
    def __init__(self):
        self.me = self
        self.title = "draft"

    def __del__(self):
        events.append("freed")


gc.disable()
gc.collect()
events = []
kept = Draft()
prices = {"tea": 3}
words = ["a", "b"]
Draft()
gc.set_threshold(4, 1000, 1000)
gc.enable()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
events += ["scheduled"]
number = 7 * 6 - 2 ** 3 // 5
half = number / 2
text = "tea" + " for two" * 2
text = f"{text} and {text}"
text = "%s!" % text
prices["cup"] = prices["tea"] + 2
first, *rest = words
del prices["tea"]
part = words[:1] + [*words]
kept.title = kept.title + "s"
same = first is words[0] and "a" in words and 1 < number < 100
inner = lambda: number
for nothing in ():
    pass
try:
    raise ValueError
except ValueError:
    pass
if not same:
    pass
import gc as collector
assert number
events += ["still waiting"]
events.append("append was a call")
events += ["after it"]
gc.disable()
print(events)
kept.me = None
kept = None
