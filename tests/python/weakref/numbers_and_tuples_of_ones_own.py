# Instances of classes derived from int and tuple cannot be referred to weakly.
import weakref
class Row(tuple): pass
class N(int): pass
for o in (Row((1,)), N(1)):
    try: weakref.ref(o); print("ok")
    except TypeError as e: print(e)
