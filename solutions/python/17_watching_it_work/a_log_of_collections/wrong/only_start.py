# Wrong: at the start nothing has been collected
import gc

class Order:
    pass

log = []

def watch(phase, info):
    if phase == "start":
        log.append((info["generation"], info["collected"]))

gc.collect()
gc.callbacks.append(watch)
tea, cup, pot = Order(), Order(), Order()
tea.next, cup.next, pot.next = cup, pot, tea
del tea, cup, pot
gc.collect()
gc.collect(0)
print(log)
