# Nothing a Python program makes is uncollectable: that count stays zero.
import gc


class Partner:
    def __init__(self):
        self.me = self

    def __del__(self):
        kept.append(self)


def note(phase, info):
    if phase == "stop":
        print(info["collected"], info["uncollectable"])


gc.disable()
gc.collect()
kept = []
gc.callbacks.append(note)
Partner()
gc.collect()
kept.clear()
gc.collect()
gc.callbacks.clear()
print([stats["uncollectable"] for stats in gc.get_stats()], gc.garbage)
