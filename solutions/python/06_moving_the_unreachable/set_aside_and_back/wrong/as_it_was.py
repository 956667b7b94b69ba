# Wrong: the document comes first
import gc

class Document:
    pass

class Page:
    pass

document = Document()  # as it was
page = Page()  # change
document.page = page
del page
gc.collect()
print("looked")
