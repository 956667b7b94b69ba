# Wrong: this names what it finds on standard error, and keeps nothing
import gc

class Order:
    pass

class Page:
    pass

tea, page = Order(), Page()
tea.page, page.order = page, tea
gc.collect()
del tea, page
gc.set_debug(gc.DEBUG_COLLECTABLE)
gc.collect()
print(sorted(type(thing).__name__ for thing in gc.garbage))
