# `del name` and `name = None` both take one reference away; only del unbinds.
class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


tea = Order("tea")
cup = Order("cup")
del tea
cup = None
print(cup)
try:
    tea
except NameError as error:
    print(error)


def serve():
    spoon = Order("spoon")
    del spoon
    try:
        return spoon
    except UnboundLocalError as error:
        return error


print(serve())
