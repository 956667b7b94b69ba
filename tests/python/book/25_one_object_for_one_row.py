# An object mapper's identity map: the same row is the same object while somebody has it.
import weakref


class User:
    def __init__(self, number):
        self.number = number


class Mapper:
    def __init__(self):
        self.loaded = 0
        self.identity = weakref.WeakValueDictionary()

    def get(self, number):
        user = self.identity.get(number)
        if user is None:
            self.loaded += 1
            user = self.identity[number] = User(number)
        return user


mapper = Mapper()
ada = mapper.get(1)
print(mapper.get(1) is ada, "loaded:", mapper.loaded)
del ada
print("in the map:", len(mapper.identity))
print(mapper.get(1).number, "loaded:", mapper.loaded)
