# A class body is code: it runs once, top to bottom, and its names become attributes.
print("before")


class Shop:
    print("in the body")
    name = "tea shop"
    sizes = [name.upper(), len(name)]
    if len(sizes) == 2:
        open_on = "Monday"
    for size in range(2):
        pass

    def hello(self):
        return "hello from " + self.name

    welcome = hello

    class Counter:
        total = 5

    lookup = {"a": 1}
    del lookup


shop = Shop()
print(shop.sizes, shop.open_on, shop.size, shop.welcome(), Shop.Counter.total, hasattr(Shop, "lookup"))


def make(greeting):
    class Local:
        text = greeting

        def speak(self):
            return greeting + " " + self.__class__.__name__
    return Local


One, Two = make("one"), make("two")
print(One().speak(), Two.text, One is Two, One.__qualname__, One.__module__)
Shop.hello = lambda self: "changed"
print(shop.hello(), shop.welcome())
