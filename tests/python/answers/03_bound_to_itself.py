# A name bound to what it leads to already changes nothing.
class Person:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


person2 = Person("Alice")
person2 = person2
print("person2 = person2")
print("the end of the program")
person2 = None
