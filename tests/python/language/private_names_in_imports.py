# What is private in a class is so in imports, annotations and keyword-only defaults.
class Box:
    __size: int = 1

    def keyword(self, *, __k=1):
        return self.keyword.__kwdefaults__

    def imports(self):
        import __tea

    def imports_from(self):
        from json import __tea


box = Box()
print(Box.__annotations__, box.keyword())
for action in box.imports, box.imports_from:
    try:
        action()
    except ImportError as e:
        print(str(e).partition("(")[0])
try:
    box.keyword.tea
except AttributeError as e:
    print(e)
