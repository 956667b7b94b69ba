# A failed assertion is an exception like any other.
stock = {"tea": 0}
assert stock, "the shop is empty"
print("not empty")
assert stock["tea"] > 0, "out of tea"
print("never printed")
