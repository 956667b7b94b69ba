# Operands on several lines.
def outer():
    def inner(value, other):
        return (value +
                other.missing)
    return inner(
        1,
        "s",
    ) + inner(2, 3)
outer()
