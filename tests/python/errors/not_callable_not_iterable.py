# Things that can't be called, walked, indexed or hashed.
class Order:
    pass


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


order = Order()
attempt(lambda: 5())
attempt(lambda: "tea"())
attempt(lambda: None())
attempt(lambda: order())
attempt(lambda: [][0]() if [] else [1]())
attempt(lambda: [x for x in 5])
attempt(lambda: [x for x in order])
attempt(lambda: list(None))
attempt(lambda: 5[0])
attempt(lambda: None["a"])
attempt(lambda: order[0])
attempt(lambda: attempt[0])
attempt(lambda: {1, 2}[0])
attempt(lambda: {[]: 1})
attempt(lambda: {{}})
attempt(lambda: hash([]))
attempt(lambda: {(1, []): 2})
attempt(lambda: len(order))
attempt(lambda: next(order))
attempt(lambda: print(*5))
attempt(lambda: print(**5))
attempt(lambda: [*order])
attempt(lambda: {**5})
attempt(lambda: order.__class__.__name__[0:"a"])
