# __getattr__ is asked only for what isn't found; __setattr__ and __delattr__ for all.
class Settings:
    def __init__(self):
        self.color = "blue"

    def __getattr__(self, name):
        if name.startswith("default_"):
            return name[8:].upper()
        raise AttributeError("no setting " + name)


settings = Settings()
print(settings.color, settings.default_color, hasattr(settings, "size"))
try:
    settings.size
except AttributeError as error:
    print(error)


class Logged:
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delete", name)
        object.__delattr__(self, name)


logged = Logged()
logged.color = "red"
setattr(logged, "size", 3)
print(logged.color, logged.size)
del logged.color
print(hasattr(logged, "color"))
