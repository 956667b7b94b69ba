"""How long the collector stops a program: a meter to copy.

    meter = Meter()
    meter.start()
    ...
    print(meter.prometheus())

A pause counts from the "start" to the "stop" of a run, in seconds.
"""

import gc
import time


class Meter:
    BOUNDS = (0.0001, 0.001, 0.01, 0.1, 1.0)

    def __init__(self):
        self.seconds = [0.0] * 3
        self.runs = [0] * 3
        self.longest = [0.0] * 3
        self.buckets = [[0] * len(self.BOUNDS) for generation in range(3)]
        self.began = None

    def start(self):
        gc.callbacks.append(self.note)

    def stop(self):
        gc.callbacks.remove(self.note)

    def note(self, phase, info):
        now = time.perf_counter()
        if phase == "start":
            self.began = now
        elif self.began is not None:
            pause, generation = now - self.began, info["generation"]
            self.began = None
            self.runs[generation] += 1
            self.seconds[generation] += pause
            self.longest[generation] = max(self.longest[generation], pause)
            for place, bound in enumerate(self.BOUNDS):
                if pause <= bound:
                    self.buckets[generation][place] += 1

    def prometheus(self):
        """The histogram, as Prometheus reads it."""
        lines = ["# TYPE python_gc_pause_seconds histogram"]
        for generation in range(3):
            for bound, count in zip(self.BOUNDS, self.buckets[generation]):
                lines.append(f'python_gc_pause_seconds_bucket{{generation="{generation}",le="{bound}"}} {count}')
            lines.append(f'python_gc_pause_seconds_bucket{{generation="{generation}",le="+Inf"}} {self.runs[generation]}')
            lines.append(f'python_gc_pause_seconds_sum{{generation="{generation}"}} {self.seconds[generation]:.6f}')
            lines.append(f'python_gc_pause_seconds_count{{generation="{generation}"}} {self.runs[generation]}')
        return "\n".join(lines) + "\n"
