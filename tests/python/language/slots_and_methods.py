# Some special methods of built-in classes are slots, others are methods.

for method in [list.__len__, list.__getitem__, dict.__getitem__, dict.__contains__, tuple.__getitem__,
               int.__add__, int.__format__, object.__repr__,
               str.__contains__, set.__contains__, property.__set_name__]:
    print(method, type(method).__name__)
for bound in [[].__len__, [].__getitem__, {}.__contains__, (1,).__getitem__, (1).__format__, "".__len__]:
    print(type(bound).__name__, repr(bound).split(" at ")[0])
