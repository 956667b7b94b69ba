# A cycle through a container that tells the collector nothing is never found.
import gc
from _testcapi import ContainerNoGC


class Order:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
tea = Order("tea")
tea.kept_in = [tea]
cup = Order("cup")
cup.kept_in = ContainerNoGC(cup)
del tea
del cup
print("found:", gc.collect())
print("and again:", gc.collect())
