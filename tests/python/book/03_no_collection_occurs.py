# "Garbage collection occurs here"? The collector can be off, and never runs.
import gc


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __del__(self):
        print("freed", self.name)


runs = []
gc.callbacks.append(lambda phase, info: runs.append(phase))
person1 = Person("John", 25)
person2 = Person("Alice", 30)
del person1
person2 = None
print("collector runs:", len(runs))
