# A program that doesn't parse prints nothing, not even its first line.
print("never printed")
if True
    print("a colon is missing")
