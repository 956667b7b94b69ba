# What only the report held goes with the report, in one line.
class Page:
    def __init__(self, text):
        self.text = text


class Report:
    def __init__(self):
        self.first = Page("once upon a time")
        self.second = Page("the end")


report = Report()
print(report.second.text)
del report
