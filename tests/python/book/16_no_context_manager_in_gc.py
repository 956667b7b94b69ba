# The gc module itself can't be used with `with`.
import gc

try:
    with gc:
        print("never printed")
except TypeError as error:
    print("TypeError:", error)
print("disabled" in dir(gc), "paused" in dir(gc), "isenabled" in dir(gc))
