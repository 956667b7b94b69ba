# A tuple cannot be added to in place.
a, b += 1
