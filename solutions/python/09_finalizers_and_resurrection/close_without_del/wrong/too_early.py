# Wrong: this closes the connection when it is made
class Connection:
    def __init__(self, name):
        self.name = name

        print("closed", name)

mail = Connection("mail")
print("open")
del mail
print("end")
