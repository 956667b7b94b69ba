# An uncaught exception ends the program with code 1; what was printed stays.
print("before")


def pour(cups):
    return 100 / cups


try:
    print(pour(4))
    print(pour(0))
finally:
    print("finally")
print("never printed")
