# Text: made, joined, formatted, cut.
def lines(n):
    out = []
    for i in range(n):
        out.append(f"{i:>6} order-{i % 7} {i / 4:.2f}")
    return "\n".join(out)


text = lines(120_000)
print(len(text))
fields = [line.split() for line in text.splitlines()]
print(sum(len(field[1]) for field in fields))
print(sum(1 for line in fields if line[1].endswith("3") and "order" in line[1]))
print(len("".join(word.upper() for line in fields for word in line[1].split("-"))))
