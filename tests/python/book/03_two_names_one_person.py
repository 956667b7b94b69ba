# del takes away a name, not an object.
class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __del__(self):
        print("freed", self.name)


john = Person("John", 25)
manager = john
del john
print("the manager is", manager.name)
manager = Person("Alice", 30)
print("the manager is", manager.name)
team = [manager]
manager = None
print("the team is", team[0].name)
team.pop()
print("the team is empty")
