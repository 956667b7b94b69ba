# A text that grows by pieces, and one that is made of a list of them.
def grown(n):
    text = ""
    for i in range(n):
        text += "line " + str(i) + "\n"
    return text


def joined(n):
    pieces = []
    for i in range(n):
        pieces.append("line ")
        pieces.append(str(i))
        pieces.append("\n")
    return "".join(pieces)


def escaped(text):
    out = ""
    for letter in text:
        out += "&nbsp;" if letter == " " else letter
    return out


text = grown(400_000)
print(len(text), text == joined(400_000))
print(len(escaped(joined(120_000))))
