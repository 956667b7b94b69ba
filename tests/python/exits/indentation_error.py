# Neither does one with wrong indentation.
print("never printed")
def read():
print("not indented")
