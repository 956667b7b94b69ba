# A suspended generator that is dropped runs its finally blocks at once.
import gc


def read(name):
    try:
        print("open", name)
        yield 1
        yield 2
    finally:
        print("close", name)


gc.disable()
reader = read("diary")
print(next(reader))
reader = None
print("dropped")
for page in read("letter"):
    break
print("left the loop")
reader = read("never opened")
del reader
reader = read("read to the end")
print(list(reader))
print("end")
