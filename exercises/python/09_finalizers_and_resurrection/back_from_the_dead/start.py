class Order:
    def __del__(self):
        pass  # change

kept = []
tea = Order()
del tea
print(len(kept))
