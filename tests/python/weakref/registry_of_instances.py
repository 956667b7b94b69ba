# A class that keeps its instances in a WeakSet knows who is alive.
import gc
import weakref


class Window:
    alive = weakref.WeakSet()

    def __init__(self, title):
        self.title = title
        self.parent = None
        Window.alive.add(self)


def titles():
    return sorted(window.title for window in Window.alive)


gc.disable()
gc.collect()
main, help_page, menu = Window("main"), Window("help"), Window("menu")
menu.parent = main
print(titles(), len(Window.alive))
help_page = None
print(titles())
main.parent = menu
main = menu = None
print(titles())
gc.collect()
print(titles(), len(Window.alive))
