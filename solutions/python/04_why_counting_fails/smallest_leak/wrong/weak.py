# Wrong: a weak reference keeps nothing alive
class Order:
    pass

tea = Order()
import weakref; tea.order = weakref.ref(tea)
del tea
print("closed")
