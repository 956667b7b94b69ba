# A list may change while it is walked; a dict or set may not change its size.
pages = [1, 2, 3, 4]
for page in pages:
    if page % 2:
        pages.remove(page)
print(pages)
numbers = [1]
for n in numbers:
    if n < 5:
        numbers.append(n + 1)
print(numbers)
for kind, container in (("dict", {1: 1, 2: 2}), ("set", {1, 2})):
    try:
        for item in container:
            container.pop(item) if kind == "dict" else container.add(item + 10)
    except RuntimeError as error:
        print(kind, error)
prices = {"a": 1, "b": 2}
for name in prices:
    prices[name] += 10
for name in list(prices):
    if name == "a":
        del prices[name]
print(prices)
walker = iter([1, 2, 3])
for x in walker:
    print(x, next(walker, None))
stack = [3]
while stack:
    top = stack.pop()
    if top:
        stack.extend([top - 1])
print(stack, top)
