# The module `string`: its constants, and texts with places to fill in.

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    # `re` is imported when a template is first looked at.
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    @classmethod
    def _compiled(cls):
        import re
        found = cls.__dict__.get("_made")
        if found is None:
            given = getattr(cls, "pattern", None)
            if given is None:
                delim = re.escape(cls.delimiter)
                braced = cls.braceidpattern or cls.idpattern
                given = (
                    f"{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|"
                    f"{{(?P<braced>{braced})}}|(?P<invalid>))"
                )
            found = cls._made = re.compile(given, cls.flags | re.VERBOSE)
        return found

    def _invalid(self, mo):
        at = mo.start("invalid")
        before = self.template[:at].splitlines(keepends=True)
        col, lineno = (at - len("".join(before[:-1])), len(before)) if before else (1, 1)
        raise ValueError(f"Invalid placeholder in string: line {lineno}, col {col}")

    def _filled(self, mapping, safe):
        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    if not safe:
                        raise
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group() if safe else self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self._compiled())

        return self._compiled().sub(convert, self.template)

    def substitute(self, mapping=None, /, **kws):
        return self._filled(_both(mapping, kws), False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._filled(_both(mapping, kws), True)

    def is_valid(self):
        return all([mo.group("invalid") is None for mo in self._compiled().finditer(self.template)])

    def get_identifiers(self):
        found = {}
        for mo in self._compiled().finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                found[name] = None
        return list(found)


def _both(mapping, kws):
    if mapping is None:
        return kws
    if not kws:
        return mapping
    from collections import ChainMap
    return ChainMap(kws, mapping)
