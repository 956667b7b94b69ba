# Wrong: the document comes first, ring or not
import gc

class Document:
    pass

class Page:
    pass

document = Document()  # change
page = Page()
page.document = document
document.page = page
del page
gc.collect()
print("looked")
