import gc

class Document:
    pass

class Page:
    pass

document = Document()  # change
page = Page()  # change
document.page = page
del page
gc.collect()
print("looked")
