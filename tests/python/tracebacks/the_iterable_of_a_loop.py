# What a loop iterates over is marked, and the generator is below it.
def gen():
    yield 1
    raise ValueError("stop here")
for x in gen():
    print(x)
