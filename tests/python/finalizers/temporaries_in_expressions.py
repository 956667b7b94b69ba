# Temporaries die as soon as the expression has no more use for them.
class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + other.value)

    def __del__(self):
        print("freed", self.value, end="; ")


total = Number(1) + Number(2) + Number(4)
print("total", total.value)
total = None
print("chain", (Number(8) + Number(16)).value)
print("condition", 1 if Number(32).value else 2)
print("subscript", [Number(64), Number(128)][0].value)
print("tuple", len((Number(256), Number(512))))
