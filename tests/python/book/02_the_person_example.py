# The blog post's example, repaired: each Person goes at its own line.
class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __del__(self):
        print("freed", self.name)


person1 = Person("John", 25)
person2 = Person("Alice", 30)
print("del person1")
del person1
print("person2 = None")
person2 = None
print("nothing is left to collect")
