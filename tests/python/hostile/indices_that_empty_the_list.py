# `__index__` may change the very list that it is an index of.
class Clears:
    def __init__(self, items, answer=2):
        self.items, self.answer = items, answer
    def __index__(self):
        self.items.clear()
        return self.answer

class Shortens(Clears):
    def __index__(self):
        del self.items[2:]
        return self.answer

def set_at(x, i, v=5): x[i] = v
def del_at(x, i): del x[i]
def set_slice(x, i): x[i:] = "ab"
def set_part(x, i): x[0:i] = "ab"
def set_steps(x, i): x[i::2] = "ab"
def del_slice(x, i): del x[i:]
def del_steps(x, i): del x[::i]
def repeat(x, i): x *= i
def itself(x, i): x[i:] = x

for kind in Clears, Shortens:
    for answer in 0, 2, 3, -1:
        for do in (lambda x, i: x[i], set_at, del_at, lambda x, i: x.pop(i), lambda x, i: x.insert(i, 7),
                   lambda x, i: x[i:], lambda x, i: x[::i], set_slice, set_part, set_steps, del_slice,
                   del_steps, repeat, itself, lambda x, i: x * i, lambda x, i: x.index(3, i),
                   lambda x, i: x.index(3, 0, i)):
            items = [1, 2, 3, 4]
            try:
                print(do.__name__, answer, do(items, kind(items, answer)), items)
            except Exception as e:
                print(do.__name__, answer, type(e).__name__, e, items)

data = bytearray(b"abcd")
class Cuts:
    def __index__(self):
        data.clear()
        return 1
for do in (lambda: data[Cuts()], lambda: set_at(data, Cuts()), lambda: set_at(data, 0, Cuts())):
    data[:] = b"abcd"
    try:
        print(do(), data)
    except Exception as e:
        print(type(e).__name__, e, data)
