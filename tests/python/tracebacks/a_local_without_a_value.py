# A local that has no value yet is marked.
def f():
    print(x)
    x = 1
f()
