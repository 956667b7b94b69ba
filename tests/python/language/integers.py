# Integers have no size limit; division, remainders, bits, bases, conversions.
print(2 ** 100, -(2 ** 70), 10 ** 30 + 1, 3 ** 50 % 1000, 2 ** 200 // 3 ** 50)
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), 7 / 2, 2 ** -1)
print(10 ** 40 // 7, (10 ** 40) % (10 ** 9 + 7), -10 ** 20 // 3, pow(3, 100, 7), pow(2, 10))
print(1 << 70, (1 << 70) >> 68, 0b1010 & 0b0110, 0b1010 | 0b0110, 0b1010 ^ 0b0110, ~5, -1 >> 3, -8 >> 1)
print(0xff, 0o17, 1_000_000, hex(255), oct(8), bin(10), hex(-255), int("1010", 2), int("zz", 36))
print(abs(-5), round(2.5), round(3.5), round(1234, -2), int(3.9), int(-3.9), int("-12"), bool(0), True + True)
print((255).bit_length(), (2 ** 70).bit_length(), (10).bit_count(), 5 == 5.0, 10 ** 20 == 1e20, hash(5) == hash(5.0))
factorial = 1
for i in range(1, 31):
    factorial *= i
print(factorial, factorial // 10 ** 20, len(str(factorial)), factorial % 97)
a, b = 0, 1
for i in range(150):
    a, b = b, a + b
print(a, 10 ** 18 * 10 ** 18, (2 ** 64 - 1) ** 2, -(2 ** 64) * 3)
print(123456789012345678901234567890 // 987654321, 10 ** 25 > 10 ** 24, 2 ** 63 - 1, -2 ** 63)
print(int(1e20), int(2 ** 53 + 0.0), 2 ** 1000 % 10 ** 9, float(2 ** 70), 2 ** 70 / 2 ** 69)
for wrong in (lambda: 1 // 0, lambda: 1 % 0, lambda: int("1.5"), lambda: 1 << -1, lambda: int("")):
    try:
        wrong()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
