# Bytes, bytearrays and complex numbers exist, as atoms.
import gc

print("abc".encode(), b"abc"[0], b"abc".decode(), bytes([65, 66]), list(b"ab"), b"a" + b"b")
print(len(b"abc"), b"a" in b"abc", bytes(2), bytearray(b"ab"), b"\x00\xff", b"it's")
print(1j * 1j, complex(1, 2), (1 + 2j) * 2, abs(3 + 4j), [1j])
print(gc.is_tracked(b"abc"), gc.is_tracked(bytearray(3)), gc.is_tracked(1j))
