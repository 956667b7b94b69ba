# Wrong: then it is closed at the end of the program
import atexit

class Connection:
    def __init__(self, name):
        self.name = name
        atexit.register(print, "closed", name)

mail = Connection("mail")
print("open")
del mail
print("end")
