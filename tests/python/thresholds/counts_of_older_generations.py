# count1 and count2 count collections of the next younger generation, and start again.
import gc

gc.disable()
gc.collect()
for generation in (0, 0, 0, 1, 0, 1, 1, 0, 2, 0):
    gc.collect(generation)
    print("collect(%d)" % generation, gc.get_count()[1:])
gc.set_threshold(1, 1, 1)
print("set_threshold leaves them", gc.get_count()[1:])
gc.freeze()
print("freeze zeroes them", gc.get_count()[1:])
