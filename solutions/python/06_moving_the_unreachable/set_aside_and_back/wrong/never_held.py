# Wrong: nothing holds the page, so counting frees it
import gc

class Document:
    pass

class Page:
    pass

document = Document()
page = Document()
document.page = page
del page
gc.collect()
print("looked")
