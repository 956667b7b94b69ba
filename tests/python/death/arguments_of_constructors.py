# Arguments that nothing keeps die after the call, first to last, however the object was made.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Exact:
    def __init__(self, a, b):
        print("inside")


class Loose:
    def __init__(self, a, b=None, *more, **others):
        print("inside")


class Callable:
    def __call__(self, *args, **others):
        print("called")


for _ in range(3):
    Exact(Noisy(1), Noisy(2))
    print("made")
for _ in range(2):
    Loose(Noisy(1), Noisy(2), Noisy(3), x=Noisy(4))
    print("made")
    Loose(Noisy(1))
call = Callable()
for _ in range(2):
    call(Noisy(1), Noisy(2), x=Noisy(3))


class Tree:
    def __init__(self, depth, parent=None):
        self.depth = depth
        self.child = Tree(depth - 1, parent=self) if depth else None


print(Tree(200).child.child.depth)
