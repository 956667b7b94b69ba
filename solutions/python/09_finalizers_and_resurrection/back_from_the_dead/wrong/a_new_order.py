# Wrong: that is another object
class Order:
    def __del__(self):
        kept.append(Order)

kept = []
tea = Order()
del tea
print(len(kept))
