# Wrong: with a name of its own the page is never set aside
import gc

class Document:
    pass

class Page:
    pass

page = Page()
keep = page
document = Document()
document.page = page
del page
gc.collect()
print("looked")
