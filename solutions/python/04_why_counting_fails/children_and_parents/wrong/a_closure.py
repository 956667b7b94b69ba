# Wrong: a function that uses the document holds it
class Document:
    def __init__(self, name):
        self.name = name
        self.pages = []

class Page:
    def __init__(self, document):
        self.document = lambda: document
        document.pages.append(self)

    def title(self):
        return self.document().name  # change

report = Document("report")
page = Page(report)
print(page.title())
del report
del page
print("closed")
