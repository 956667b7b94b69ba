data = [
    {"n": 1},
    {"m": 2},
]
result = sum(
    item["n"] * 2
    for item in data
    if item
)
