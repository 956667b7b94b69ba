# A global name holds its object through the module's dict.
import gc


class Order:
    pass


gc.disable()
gc.collect()
tea = Order()
print(globals() in gc.get_referrers(tea), len(gc.get_referrers(tea)))
cup = tea
print(len(gc.get_referrers(tea)))
hidden = [tea]
del tea
print(len(gc.get_referrers(cup)), any(r is hidden for r in gc.get_referrers(cup)))
print(gc.get_referrers())
print(len(gc.get_referrers(cup, hidden)))
