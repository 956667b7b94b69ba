import gc

class Document:
    pass

class Page:
    pass

page = Page()
document = Document()
document.page = page
del page
gc.collect()
print("looked")
