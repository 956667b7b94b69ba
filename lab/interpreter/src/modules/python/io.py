# The module `io`: texts and bytes in memory, written and read like files. There
# are no files.

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
        _size(size)
        end = len(text) if size is None or size < 0 else self._at + size
        found = text[self._at:end]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        text = self._whole()
        _size(size)
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
        _size(size)
        return self._upto(len(self._bytes) if size is None or size < 0 else self._at + size)

    read1 = read

    def readinto(self, buffer, /):
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    def readline(self, size=-1, /):
        self._open()
        _size(size)
        end = self._bytes.find(b"\n", self._at) + 1 or len(self._bytes)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        return self._upto(end)

    def tell(self):
        self._open()
        return self._at

    def seek(self, pos, whence=0, /):
        self._open()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(0, (0, self._at, len(self._bytes))[whence] + pos)
        return self._at

    def truncate(self, size=None, /):
        self._open()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._bytes[size:]
        return size


def _size(size):
    if size is not None and not hasattr(size, "__index__"):
        name = type(size).__name__
        raise TypeError(f"argument should be integer or None, not '{name}'")


def _given(value):
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not {type(value).__name__!r}")
    return bytes(value)
