# The blog post's example with its quotes straightened.
class Person:

    def __init__(self, name, age): = name

        self.age = age

# Creating objects and assigning them to variables

person1 = Person("John", 25)

person2 = Person("Alice", 30)

# Deleting references to objects

del person1

person2 = None

# Garbage collection occurs here
