# Three thresholds, in a tuple; the first has been 2000 since 3.13, and was 700 before.
import gc

thresholds = gc.get_threshold()
print(type(thresholds).__name__, thresholds)
