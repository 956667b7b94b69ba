# Wrong: a list in between is still a reference
class Document:
    def __init__(self, name):
        self.name = name
        self.pages = []

class Page:
    def __init__(self, document):
        self.document = [document]
        document.pages.append(self)

    def title(self):
        return self.document[0].name  # change

report = Document("report")
page = Page(report)
print(page.title())
del report
del page
print("closed")
