# From 3.12 on a comprehension runs inside its function, so names that it uses stay plain locals:
# when the function ends they die in the order of their slots. (3.11 makes cells of them.)
class Parcel:
    def __init__(self, label):
        self.label = label

    def __repr__(self):
        return self.label

    def __del__(self):
        print(" ", self.label, "dies")


def used_inside():
    a = Parcel("a")
    b = Parcel("b")
    c = Parcel("c")
    return len([b for _ in range(2)])


def used_by_a_lambda_inside():
    c = Parcel("c")
    a = Parcel("a")
    b = Parcel("b")
    return [(lambda: (a, c))() for _ in range(1)] and None


def for_nothing():
    [label for label in map(Parcel, "xy")]
    print("  the statement is over")


def the_old_list_first():
    kept = [Parcel("old")]
    kept = [new for new in map(Parcel, "kl")]
    print("  the statement is over")


def two_loops():
    pairs = [(x, y) for x in map(Parcel, "pq") for y in [Parcel("r")]]
    print("  the statement is over")
    pairs = [None for x in map(Parcel, "st") for y in [Parcel("u")]]
    print("  the statement is over")


def shadows():
    x = Parcel("the function's x")
    firsts = [x for x in [Parcel("the comprehension's x")]]
    print("  x is", x)
    try:
        [1 / 0 for x in [Parcel("the failing comprehension's x")]]
    except ZeroDivisionError:
        print("  x is", x)


def shadows_a_cell():
    x = Parcel("the function's x")
    functions = [lambda: x for x in [Parcel("the comprehension's x")]]
    print("  x is", x, "and", functions[0]())
    for x in [[x for x in [Parcel("in both")]] for _ in range(2)]:
        print("  x is", x)


def returned():
    held = Parcel("held")
    return [x for x in (held, Parcel("new"))]


for function in (used_inside, used_by_a_lambda_inside, for_nothing, the_old_list_first, two_loops,
                 shadows, shadows_a_cell, returned):
    print(function.__name__)
    function()

print("in the module")
[x for x in map(Parcel, "vw")]
print("  the statement is over")
