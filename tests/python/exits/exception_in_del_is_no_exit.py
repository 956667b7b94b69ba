# An exception in __del__ doesn't end the program: code 0.
class Order:
    def __del__(self):
        print("del")
        raise ValueError("ignored")


order = Order()
del order
print("still here")
