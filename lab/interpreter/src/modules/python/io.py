# The module `io`: texts and bytes in memory, written and read like files. There
# are no files.
from operator import _ssize, index

__all__ = [
    "BytesIO", "StringIO", "IOBase", "BufferedIOBase", "TextIOBase", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    "UnsupportedOperation",
]

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

    def readlines(self, hint=-1, /):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        for line in self:
            lines.append(line)
            hint -= len(line)
            # A file of bytes stops where the hint is reached, others beyond it.
            if hint < isinstance(line, bytes):
                break
        return lines

    def writelines(self, lines, /):
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
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        # What is written at the end is kept in pieces until it is asked for.
        self._newline = newline
        self._text = ""
        self._pieces = []
        self._at = 0
        self.write(initial_value or "")
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
        n = len(text)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        if not self._pieces and self._at != len(self._text):
            old = self._text.ljust(self._at, "\0")
            self._text = old[:self._at] + text + old[self._at + len(text):]
        else:
            self._pieces.append(text)
        self._at += len(text)
        return n

    def read(self, size=-1, /):
        text = self._whole()
        size = _size(size)
        end = len(text) if size < 0 else self._at + size
        found = text[self._at:end]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        text = self._whole()
        size = _size(size)
        end = self._line_end(text)
        if size >= 0:
            end = min(end, self._at + size)
        found = text[self._at:end]
        self._at += len(found)
        return found

    def _line_end(self, text):
        at = self._at
        if self._newline == "":
            ends = [end + len(mark) for mark in ("\r\n", "\n") if (end := text.find(mark, at)) >= 0]
            lone = text.find("\r", at)
            if lone >= 0 and text[lone + 1:lone + 2] != "\n":
                ends.append(lone + 1)
            return min(ends, default=len(text))
        mark = self._newline or "\n"
        end = text.find(mark, at)
        return len(text) if end < 0 else end + len(mark)

    def tell(self):
        self._open()
        return self._at

    def seek(self, pos, whence=0, /):
        text = self._whole()
        pos = _ssize(pos)
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
        size = self._at if size is None else _size(size)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = text[:size]
        return size


class BufferedIOBase(IOBase):
    pass


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._bytes = bytearray(b"" if initial_bytes is None else _given(initial_bytes))
        self._at = 0

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._open()
        return bytes(self._bytes)

    def getbuffer(self):
        self._open()
        return memoryview(self._bytes)

    def write(self, b, /):
        self._open()
        data = _given(b)
        if data:
            if self._at > len(self._bytes):
                self._bytes += bytes(self._at - len(self._bytes))
            self._bytes[self._at:self._at + len(data)] = data
            self._at += len(data)
        return len(data)

    def _upto(self, end):
        found = bytes(self._bytes[self._at:end])
        self._at += len(found)
        return found

    def read(self, size=-1, /):
        self._open()
        size = _size(size)
        return self._upto(len(self._bytes) if size < 0 else self._at + size)

    read1 = read

    def readinto(self, buffer, /):
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    def readline(self, size=-1, /):
        self._open()
        size = _size(size)
        end = self._bytes.find(b"\n", self._at) + 1 or len(self._bytes)
        if size >= 0:
            end = min(end, self._at + size)
        return self._upto(end)

    def tell(self):
        self._open()
        return self._at

    def seek(self, pos, whence=0, /):
        self._open()
        pos = _ssize(pos)
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(0, (0, self._at, len(self._bytes))[whence] + pos)
        return self._at

    def truncate(self, size=None, /):
        self._open()
        size = self._at if size is None else _size(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._bytes[size:]
        return size


def _size(value):
    # How much is wanted; `None` is as much as there is. (`_Py_convert_optional_to_ssize_t`)
    if value is None:
        return -1
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'")
    value = index(value)
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return value


def _given(value):
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not {type(value).__name__!r}")
    return bytes(value)
