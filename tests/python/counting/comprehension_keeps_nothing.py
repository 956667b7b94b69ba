# A comprehension's variable is its own: it holds nothing when it is done.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


page = "untouched"
numbers = [page.number for page in [Page(1), Page(2)]]
print(numbers, page)
kept = [page for page in [Page(3), Page(4)] if page.number == 4]
print("kept", [page.number for page in kept])
kept.pop()
by_number = {page.number: page for page in [Page(5), Page(5)]}
print("one of two fives is left")
by_number.popitem()
print(sum(page.number for page in [Page(6)]), page)
