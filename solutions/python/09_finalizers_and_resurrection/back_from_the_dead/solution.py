class Order:
    def __del__(self):
        kept.append(self)

kept = []
tea = Order()
del tea
print(len(kept))
