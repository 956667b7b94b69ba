# Wrong: nothing here is uncollectable
import gc

class Order:
    pass

class Page:
    pass

tea, page = Order(), Page()
tea.page, page.order = page, tea
gc.collect()
del tea, page
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
gc.collect()
print(sorted(type(thing).__name__ for thing in gc.garbage))
