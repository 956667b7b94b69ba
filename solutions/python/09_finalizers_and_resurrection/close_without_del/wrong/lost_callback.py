# Wrong: nothing holds the weak reference, so it calls nothing
import weakref

class Connection:
    def __init__(self, name):
        self.name = name
        weakref.ref(self, lambda r: print("closed", name))

mail = Connection("mail")
print("open")
del mail
print("end")
