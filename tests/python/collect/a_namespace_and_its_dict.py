# A namespace has its dict beside it.
import gc, types
gc.collect()
x = types.SimpleNamespace(); x.me = x
del x
print(gc.collect())
