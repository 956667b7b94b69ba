# Wrong: the method refers to the connection, which never dies
import weakref

class Connection:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, self.close)

    def close(self):
        print("closed", self.name)  # change

mail = Connection("mail")
print("open")
del mail
print("end")
