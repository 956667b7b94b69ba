# After a for loop its variable still holds the last item.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


for page in [Page(1), Page(2), Page(3)]:
    print("reading", page.number)
print("the loop is over")
page = None
print("the variable is free")
for page in [Page(4)]:
    pass
else:
    del page
print("end")
