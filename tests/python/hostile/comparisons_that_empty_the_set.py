# `==` may change the very set, or dict, that is being searched.
class Item:
    def __hash__(self): return 7
    def __eq__(self, other):
        if on: seen.clear()
        return False

def fill(kind):
    global seen, on
    on = False
    seen = set([Item(), Item()]) if kind is set else dict.fromkeys([Item(), Item()])
    on = True

for do in (lambda k: k in seen, lambda k: seen.add(k), lambda k: seen.discard(k), lambda k: type(seen & {k}),
           lambda k: type(seen - {k}), lambda k: type(seen | {k}), lambda k: type(seen ^ {k}), lambda k: seen == {k, 1},
           lambda k: seen <= {k, 1, 2}, lambda k: seen.update([k]), lambda k: seen.isdisjoint([k]),
           lambda k: seen.difference_update([k]), lambda k: seen.symmetric_difference_update([k])):
    fill(set)
    try:
        print(do(Item()))
    except Exception as e:
        print(type(e).__name__, e)
for do in (lambda k: k in seen, lambda k: seen.get(k), lambda k: seen.pop(k, 0), lambda k: seen.setdefault(k),
           lambda k: seen == {k: 1, 2: 3}):
    fill(dict)
    try:
        print(do(Item()))
    except Exception as e:
        print(type(e).__name__, e)
