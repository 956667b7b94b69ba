# Of a call over many lines those in the middle are left out.
def order(a, b, c, d, e):
    raise ValueError("bad order")
x = [order(
    1,
    2,
    3,
    4,
    5,
)]
