# A name's slot is taken where the code first comes to it: the right side comes before the left.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


def left_and_right():
    left = (right := Page("right"), Page("left"))


def target_and_source():
    for source in [Page("source")]:
        target = Page("target")


left_and_right()
print(left_and_right.__code__.co_varnames)
target_and_source()
print(target_and_source.__code__.co_varnames)
