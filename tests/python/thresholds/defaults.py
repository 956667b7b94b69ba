# The thresholds are a tuple of three; the first is 2000 since 3.13.
import gc

print(gc.get_threshold(), type(gc.get_threshold()).__name__)
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(600, 7)
print(gc.get_threshold())
gc.set_threshold(700, 8, 9)
print(gc.get_threshold())
first, second, third = gc.get_threshold()
print(first + second + third)
for arguments in ((), ("many",), (1, 2, 3, 4)):
    try:
        print(gc.set_threshold(*arguments))
    except TypeError:
        print("TypeError for", arguments)
gc.set_threshold(0)
print(gc.get_threshold(), gc.isenabled())
gc.set_threshold(-1)
print(gc.get_threshold()[0], gc.isenabled())
