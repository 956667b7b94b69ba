# The page comes first in the list and is set aside; the document calls it back.
import gc


class Page:
    def __init__(self, text):
        self.text = text


class Document:
    def __init__(self, page):
        self.page = page


gc.disable()
gc.collect()
page = Page("held")
report = Document(page)
del page
print(gc.collect(0))
print(report.page.text)
