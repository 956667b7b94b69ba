import weakref

class Connection:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, print, "closed", name)

mail = Connection("mail")
print("open")
del mail
print("end")
