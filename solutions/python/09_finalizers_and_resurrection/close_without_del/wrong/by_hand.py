# Wrong: nothing is called when the connection dies
class Connection:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("closed", self.name)  # change

mail = Connection("mail")
print("open")
del mail
print("end")
