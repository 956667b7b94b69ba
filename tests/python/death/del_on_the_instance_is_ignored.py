# Python looks __del__ up on the class; one set on the instance is never called.
class Document:
    pass


letter = Document()
letter.__del__ = lambda: print("never printed")
del letter
print("first gone")
letter = Document()
Document.__del__ = lambda self: print("called, although added later")
del letter
print("second gone")
del Document.__del__
Document()
print("third gone")
