# Every instance counts one reference to its class.
import sys


class Order:
    pass


before = sys.getrefcount(Order)
orders = [Order() for i in range(10)]
print("ten instances:", sys.getrefcount(Order) - before)
del orders[:4]
print("six instances:", sys.getrefcount(Order) - before)


class Gift(Order):
    pass


print("a subclass holds it too:", sys.getrefcount(Order) - before > 6)
with_gift = sys.getrefcount(Order)
gift = Gift()
print("its instances don't:", sys.getrefcount(Order) - with_gift)
