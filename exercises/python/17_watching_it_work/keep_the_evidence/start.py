import gc

class Order:
    pass

class Page:
    pass

tea, page = Order(), Page()
tea.page, page.order = page, tea
gc.collect()
del tea, page
pass  # change
gc.collect()
print(sorted(type(thing).__name__ for thing in gc.garbage))
