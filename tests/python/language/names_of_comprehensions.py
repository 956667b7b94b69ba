# Where the names of a comprehension live, and who sees them. (PEP 709, from 3.12 on)
import sys
import traceback


def names(function):
    code = function.__code__
    print(function.__name__, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_nlocals)


def plain():
    a = 1
    b = 2
    c = [x + b for x in [a]]
    d = 3
    return c


def captured():
    zebra = 1
    apple = 2
    functions = [lambda: y for y in [apple]]
    return functions, lambda: (zebra, apple)


def nested():
    n = 3
    return [[(i, j, k) for j in range(i)] for i in range(n) for k in range(2)]


def bound_by_walrus():
    return [last := i for i in range(4)], last


def in_a_generator_expression():
    n = 1
    return [list(x + y + n for x in range(2)) for y in range(2)]


def handled():
    try:
        a = 1
    except ValueError as e:
        b = 1
    else:
        c = 1
    finally:
        d = 1


def around():
    x = q = n = 1

    def inside():
        nonlocal n
        functions = [lambda: x for x in range(2)]
        numbers = [x for x in range(2)]
        sums = [(n := n + i) for i in range(3)]
        return x, q, numbers, sums, [f() for f in functions]

    names(inside)
    return inside(), n


for function in (plain, captured, nested, bound_by_walrus, in_a_generator_expression, handled):
    names(function)
print(nested(), bound_by_walrus(), in_a_generator_expression(), around())
module = compile("[x for x in y]\n[lambda: w for w in y]\nw = 1", "text", "exec")
print(module.co_varnames, module.co_cellvars)


def seen():
    a = 1
    inner = [sorted(locals()) for b in [2]][0]
    return inner, sorted(locals()), [[sorted(locals()) for c in [3]] for b in [2]]


print([name for names_ in seen() for name in names_ if name != ".0"])
print(["x" in locals() for x in [1]], ["sys" in locals() for x in [1]], "x" in locals())
print(["x" in sys._getframe().f_locals for x in [1]], [eval("x + 1") for x in [1]])


class Shelf:
    size = 5
    slots = [size for size in range(2)]
    print(["size" in locals() for size in [1]], ["slots" in locals() for size in [1]], size)
    try:
        wider = [size for slot in slots]
    except NameError as e:
        print(e)
    widest = [slot + width for width in [size] for slot in [1]]

    def again(self):
        return [super().__repr__()[0] for _ in range(1)] if sys.version_info >= (3, 12) else ["<"]


print(Shelf.slots, Shelf.size, Shelf.widest, Shelf().again())


def unbound():
    x = 1
    del x
    numbers = [x for x in range(3)]
    try:
        x
    except UnboundLocalError as e:
        print(e)
    try:
        return [x + y for y in numbers]
    except NameError as e:
        print(type(e).__name__)


unbound()


def depth():
    return [sys._getframe().f_code.co_name for _ in "a"], [sys._getframe(1).f_code.co_name for _ in "a"]


print(depth())


def fails():
    return {n: [m // n for m in "ab"] for n in (1, 0)}


try:
    fails()
except TypeError as e:
    print([frame.name for frame in traceback.extract_tb(e.__traceback__)])


def qualified():
    return [(lambda: 1).__qualname__ for _ in "a"], next((lambda: 2).__qualname__ for _ in "a")


print(qualified())


async def numbers():
    for i in range(3):
        yield i


async def double(i):
    return 2 * i


async def asynchronous():
    n, x = 10, "kept"
    a = [i + n async for i in numbers()]
    b = {i: await double(i) for i in range(2)}
    c = [[x + n async for x in numbers()] for i in range(2)]
    return a, b, c, x


try:
    asynchronous().send(None)
except StopIteration as e:
    print(e.value)
