# Wrong: two numbers are asked for
import gc

class Order:
    pass

log = []

def watch(phase, info):
    if phase == "stop":
        log.append(info)

gc.collect()
gc.callbacks.append(watch)
tea, cup, pot = Order(), Order(), Order()
tea.next, cup.next, pot.next = cup, pot, tea
del tea, cup, pot
gc.collect()
gc.collect(0)
print(log)
