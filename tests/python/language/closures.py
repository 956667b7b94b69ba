# Inner functions see the variables of outer ones; nonlocal and global may rebind them.
def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = 0

    return step, reset


step, reset = counter()
print(step(), step(), step(5))
reset()
print(step())
other, _ = counter()
print(other(), step())

late = [lambda: i for i in range(3)]
bound = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in bound])


def outer():
    name = "outer"

    def middle():
        def inner():
            return name
        return inner

    name = "changed"
    return middle()()


print(outer())


def make(n):
    def power(x):
        return x ** n
    return power


print([make(n)(3) for n in range(4)], make(2).__closure__[0].cell_contents)
