# collect() takes 0, 1 or 2 and says so.
import gc

gc.disable()
for wrong in (3, -1, 100):
    try:
        gc.collect(wrong)
    except ValueError as error:
        print("ValueError:", error)
for wrong in ("1", 1.5, None):
    try:
        gc.collect(wrong)
    except TypeError as error:
        print("TypeError:", error)
try:
    gc.collect(0, 1)
except TypeError as error:
    print("TypeError:", error)
