# The first cup goes when its name is given to the second.
class Cup:
    def __init__(self, colour):
        self.colour = colour


cup = Cup("blue")
cup = Cup("red")
print(cup.colour)
