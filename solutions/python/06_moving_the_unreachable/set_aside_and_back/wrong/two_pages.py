# Wrong: the second page is another object
import gc

class Document:
    pass

class Page:
    pass

document = Document()  # change
page = Page()
other = Page()
document.page = page
del page
gc.collect()
print("looked")
