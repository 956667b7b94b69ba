class Connection:
    def __init__(self, name):
        self.name = name

    def __del__(self):  # change
        print("closed", self.name)  # change

mail = Connection("mail")
print("open")
del mail
print("end")
