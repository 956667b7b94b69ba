# A pipeline of generators.
import gc


def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("numbers closed")


def odd(source):
    try:
        for i in source:
            if i % 2:
                yield i
    finally:
        print("odd closed")


def running():
    total = 0
    try:
        while True:
            x = yield total
            if x is None:
                continue
            total += x
    except GeneratorExit:
        print("running closed at", total)
        raise
    finally:
        print("finally")


def chain(*sources):
    results = []
    for s in sources:
        r = yield from s
        results.append(r)
    return results


def gen(x):
    got = yield x
    print("got", got)
    return x * 10


pipe = odd(numbers(10))
print(next(pipe), next(pipe))
del pipe
r = running()
next(r)
print(r.send(3), r.send(4), next(r))
r.close()
c = chain(gen(1), gen(2))
print(next(c))
print(c.send("a"))
try:
    c.send("b")
except StopIteration as e:
    print(e.value)
g = gen(5)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print(e, g.gi_frame)


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("no")
            yield 1
            return


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
del s
print(sum(x * y for x in range(3) for y in range(3) if x != y))


def selfish():
    me = yield
    yield me
    print("never")


s = selfish()
next(s)
s.send(s)
del s
print(gc.collect())


def returns_in_finally():
    try:
        yield 1
    finally:
        return 7


f = returns_in_finally()
next(f)
f.close()
