# Where slices begin and end, and numbers that a float cannot hold.
import math

for cut in [slice(5, 0, -2), slice(0, 5, 2), slice(None), slice(None, None, -1), slice(10, 20)]:
    print(cut, cut.indices(4), cut.indices(10), cut.indices(0))
print(slice(-3, None).indices(5), slice(None, -3, -1).indices(5), slice(0, 99, 3).indices(7))
tens = range(10)
print(tens[1:20:2], tens[::-1], tens[8:2:-3], tens[5:5], range(0, 30, 3)[2:6:2], tens[7:3])
print(math.floor(2**63 - 1), math.ceil(-(10**30)), math.ceil(2.5), math.floor(-2.5), math.floor(True))
print((2**80).__floor__() == 2**80 == (2**80).__ceil__())
