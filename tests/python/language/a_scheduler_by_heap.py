# A scheduler by heap.
import heapq, itertools
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    priority: int
    name: str = field(compare=False)
    action: object = field(compare=False, repr=False)


class Scheduler:
    REMOVED = "<removed>"

    def __init__(self):
        self.queue = []
        self.counter = itertools.count()
        self.now = 0.0
        self.entries = {}

    def at(self, delay, name, action, priority=0):
        entry = Event(self.now + delay, priority, name, action)
        self.entries[name] = entry
        heapq.heappush(self.queue, entry)

    def cancel(self, name):
        self.entries.pop(name).name = self.REMOVED

    def run(self):
        while self.queue:
            event = heapq.heappop(self.queue)
            if event.name is self.REMOVED:
                continue
            self.now = event.time
            print(f"{self.now:5.2f} {event.name}")
            event.action()


s = Scheduler()
s.at(2, "two", lambda: s.at(0.5, "later", lambda: None))
s.at(1, "one", lambda: None)
s.at(1, "urgent", lambda: None, priority=-1)
s.at(3, "three", lambda: None)
s.cancel("three")
s.run()
h = [5, 1, 8, 3]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
print(heapq.nlargest(2, [1, 5, 3], key=lambda x: -x), heapq.nsmallest(2, "hello"))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heapify((1,))
except TypeError as e:
    print(e)
