# One entry of a dict is marked.
d = {
    "a": 1,
    "b": 1 / 0,
    "c": 3,
}
