# Calls on several lines, one inside the other.
def f(a, b):
    return a / b
class Order:
    def total(self):
        return sum(line.price * line.amount for line in self.lines)
o = Order()
o.lines = [1]
for n in range(2):
    try:
        o.total()
    except AttributeError as e:
        pass
x = {"a": {"b": [1, 2]}}
try:
    x["a"]["c"][0]
except KeyError:
    f(
        1,
        0,
    )
