# Lists: methods, slices and slice assignment, comparison, sorting.
pages = [3, 1, 2]
pages.append(5)
pages.extend((4, 4))
pages.insert(1, 9)
print(pages, pages.index(4), pages.count(4), pages.pop(), pages.pop(0), pages)
pages.remove(9)
pages.sort()
print(pages, sorted(pages, reverse=True), pages[-1], pages[1:], pages[:-1], pages[::-1])
words = ["pear", "fig", "Apple"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower))
words.sort(key=lambda word: (-len(word), word))
print(words)
numbers = list(range(8))
numbers[2:5] = ["a"]
print(numbers)
numbers[1:1] = [10, 11]
print(numbers)
numbers[::3] = [0, 0, 0]
print(numbers)
try:
    numbers[::2] = [1]
except ValueError as error:
    print(error)
print([1, 2] + [3], [0] * 3, 2 in [1, 2], [1, 2] == [1, 2], [1, 2] < [1, 3], [] < [0])
copy = numbers.copy()
copy.reverse()
copy.clear()
print(copy, len(numbers), numbers[10:], numbers[-2:])
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, [1, [2, [3]]], list("abc"))
loop = [1]
loop.append(loop)
print(loop)
pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=lambda p: p[1]), min(pairs), max(pairs, key=lambda p: p[1]))
s = slice(1, 3)
print("hello"[s], s, s.start, s.stop, s.step)
