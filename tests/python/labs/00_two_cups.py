# The first cup goes when its name is given to the second.
class Cup:
    def __init__(self, color):
        self.color = color


cup = Cup("blue")
cup = Cup("red")
print(cup.color)
