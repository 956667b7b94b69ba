# `==` may change the very list that is being searched.
class Clears:
    def __init__(self, items, answer):
        self.items, self.answer = items, answer
    def __eq__(self, other):
        self.items.clear()
        return self.answer
    def __repr__(self): return 'Clears'
    def __lt__(self, other):
        self.items.append(1)
        return True

for answer in True, False:
    for do in (lambda x, k: x.remove(k), lambda x, k: x.index(k), lambda x, k: x.count(k), lambda x, k: k in x,
               lambda x, k: x == [k, k, k], lambda x, k: x != [k, k, k], lambda x, k: x < [k, k, k],
               lambda x, k: x.sort(), lambda x, k: x.sort(key=lambda v: x.clear())):
        items = [1, 2, 3]
        try:
            print(do(items, Clears(items, answer)), items)
        except Exception as e:
            print(type(e).__name__, e, items)
items = []
items += [Clears(items, False) for _ in range(3)]
try:
    items.sort()
except ValueError as e:
    print(e, len(items))
