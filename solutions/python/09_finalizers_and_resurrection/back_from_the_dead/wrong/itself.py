# Wrong: a ring of its own is not alive for the program
class Order:
    def __del__(self):
        self.me = self

kept = []
tea = Order()
del tea
print(len(kept))
