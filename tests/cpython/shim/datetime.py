# Days and spans of time as far as enums are mixed with them; the rest is not here.
import unittest


class _Fields:
    # What compares, hashes and shows itself by its fields.
    __slots__ = ()

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _Fields) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, _Fields) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class date(_Fields):
    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def _key(self):
        return self._year, self._month, self._day

    def __repr__(self):
        return f"datetime.{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def strftime(self, format):
        for sign, text in ("%Y", f"{self._year:04}"), ("%m", f"{self._month:02}"), ("%d", f"{self._day:02}"):
            format = format.replace(sign, text)
        return format

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __reduce__(self):
        return type(self), self._key()


class timedelta(_Fields):
    def __new__(cls, days=0, seconds=0):
        self = object.__new__(cls)
        self._days, self._seconds = days + seconds // 86400, seconds % 86400
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)

    def _key(self):
        return self._days, self._seconds

    def __repr__(self):
        return f"datetime.timedelta(days={self._days})"


__getattr__ = unittest.missing("datetime")
