# Wrong: the page holds the name now, but also the document
class Document:
    def __init__(self, name):
        self.name = name
        self.pages = []

class Page:
    def __init__(self, document):
        self.document = document; self.name = document.name
        document.pages.append(self)

    def title(self):
        return self.name  # change

report = Document("report")
page = Page(report)
print(page.title())
del report
del page
print("closed")
