# Texts that are not ASCII are indexed as quickly as others.
text = "é" * 100_000 + "x" + "€𝄞" * 50_000
n = 0
for c in text:
    n += c == "€"
print(n, len(text), text[100_000], text[-1], text[199_999:200_003], text[::50_000], text[150_000:100_000:-20_000])
print(text.find("x"), text.rfind("x"), text.index("𝄞"), text.count("€𝄞"), text.find("é", 99_999), text.find("é", 100_000))
total = 0
for i in range(0, len(text), 3):
    total += ord(text[i]) % 7
print(total, text[100_001] + text[100_002], text.startswith("x", 100_000), text.endswith("é", 0, 100_000))
print("".join(reversed(text))[:3], text.find("", 7), text.find("", 10 ** 9), text.rfind("é"), "é" in text)
