# The module `io`: a text in memory that is written and read like a file. There
# are no files.

__all__ = ["StringIO", "SEEK_SET", "SEEK_CUR", "SEEK_END", "UnsupportedOperation"]

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self.closed = True

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def flush(self):
        self._open()

    def isatty(self):
        self._open()
        return False

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class StringIO(TextIOBase):
    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(
                f"initial_value must be str or None, not {type(initial_value).__name__}"
            )
        # What is written at the end is kept in pieces until it is asked for.
        self._text = initial_value or ""
        self._pieces = []
        self._at = 0

    def _whole(self):
        self._open()
        if self._pieces:
            self._text += "".join(self._pieces)
            self._pieces.clear()
        return self._text

    def getvalue(self):
        return self._whole()

    def write(self, text, /):
        self._open()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        if not self._pieces and self._at != len(self._text):
            old = self._text.ljust(self._at, "\0")
            self._text = old[:self._at] + text + old[self._at + len(text):]
        else:
            self._pieces.append(text)
        self._at += len(text)
        return len(text)

    def read(self, size=-1, /):
        text = self._whole()
        end = len(text) if size is None or size < 0 else self._at + size
        found = text[self._at:end]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        text = self._whole()
        end = text.find("\n", self._at) + 1 or len(text)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        found = text[self._at:end]
        self._at += len(found)
        return found

    def tell(self):
        self._open()
        return self._at

    def seek(self, pos, whence=0, /):
        text = self._whole()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._at = pos
        elif pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._at = len(text)
        return self._at

    def truncate(self, size=None, /):
        text = self._whole()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = text[:size]
        return size
