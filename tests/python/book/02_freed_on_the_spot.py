# An object is freed by the very line that lets go of it; no collector runs.
import gc


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __del__(self):
        print("freed", self.name)


gc.disable()
john = Person("John", 25)
alice = Person("Alice", 30)
print("both are here")
del john
print("one is left")
alice = None
print("nobody is left")
