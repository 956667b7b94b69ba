# Nothing is made to show an empty list or tuple, while the first set or dict shown makes a dict and a list that stay.
import gc

gc.disable()


def growth(text_of, value):
    gc.collect()
    gc.get_count()
    start = gc.get_count()[0]
    text_of(value)
    return gc.get_count()[0] - start


answers = [
    growth(repr, []),
    growth(repr, ()),
    growth(ascii, []),
    growth(repr, set()),
    growth(repr, {}),
    growth(repr, [1]),
    growth(repr, {1, 2}),
    growth(repr, frozenset({1})),
    growth(repr, {1: {2}}),
]
print(answers)
nested = {frozenset({frozenset({1})})}
print(nested, [nested], set(), frozenset())
