# property with setter, staticmethod and classmethod.
class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    @classmethod
    def boiling(cls):
        return cls(100)

    @staticmethod
    def is_warm(degrees):
        return degrees > 20


tea = Celsius.boiling()
print(tea.degrees, tea.fahrenheit, Celsius.is_warm(25), tea.is_warm(5))
tea.degrees = 60
print(tea.degrees)
for change in (lambda: setattr(tea, "degrees", -300),
               lambda: setattr(tea, "fahrenheit", 1),
               lambda: delattr(tea, "degrees")):
    try:
        change()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
