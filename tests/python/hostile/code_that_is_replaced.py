# A function's code can be that of another one, as long as both need as much from outside.
def one(leaves):
    return leaves + 1


def double(leaves):
    return leaves * 2


def outside():
    water = 7

    def inside():
        return water

    return inside


def many(times):
    return sum([one(at) for at in range(times)])


print(many(100))
one.__code__ = double.__code__
print(many(100), one.__code__ is double.__code__)
pour = outside()
for function, code in [(one, pour.__code__), (pour, double.__code__)]:
    try:
        function.__code__ = code
    except ValueError as error:
        print(error)
one.__defaults__ = (7,)
print(one(), many(100))
