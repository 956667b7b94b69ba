# StopIteration of the callable ends iter(callable, sentinel).
print(list(iter(iter([1, 2]).__next__, None)))
