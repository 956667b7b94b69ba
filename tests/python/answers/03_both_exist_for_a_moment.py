# The right side of an assignment is made before the name lets go of what it had.
class Person:
    alive = 0

    def __init__(self, name):
        Person.alive += 1
        self.name = name
        print(name, "is made, persons alive:", Person.alive)

    def __del__(self):
        Person.alive -= 1
        print("freed", self.name)


people = [Person("John")]
people = [Person("Alice")]
print("assigned")
people = None
