# Parsing and evaluating arithmetic: many small objects, not one cycle.
import gc


class Number:
    def __init__(self, value):
        self.value = value

    def evaluate(self):
        return self.value


class Operation:
    actions = {"+": lambda a, b: a + b, "-": lambda a, b: a - b,
               "*": lambda a, b: a * b, "/": lambda a, b: a / b}

    def __init__(self, sign, left, right):
        self.sign = sign
        self.left = left
        self.right = right

    def evaluate(self):
        return self.actions[self.sign](self.left.evaluate(), self.right.evaluate())


def tokens(text):
    for part in text.replace("(", " ( ").replace(")", " ) ").split():
        yield part
    yield None


class Parser:
    def __init__(self, text):
        self.rest = tokens(text)
        self.now = next(self.rest)

    def take(self):
        taken, self.now = self.now, next(self.rest, None)
        return taken

    def chain(self, signs, part):
        node = part()
        while self.now and self.now in signs:
            sign = self.take()
            node = Operation(sign, node, part())
        return node

    def sum(self):
        return self.chain("+-", lambda: self.chain("*/", self.atom))

    def atom(self):
        token = self.take()
        if token == "(":
            node = self.sum()
            if self.take() != ")":
                raise SyntaxError("missing )")
            return node
        if token is None or not token.isdigit():
            raise SyntaxError("unexpected %s" % (token or "end"))
        return Number(int(token))


gc.disable()
gc.collect()
for text in ("1 + 2 * 3", "( 1 + 2 ) * 3", "(10 - 4) / (1 + 1)", "2 * ( 3", "+ 5", "7"):
    try:
        print(text, "=", Parser(text).sum().evaluate())
    except SyntaxError as error:
        print(text, "->", error)
print("left to the collector:", gc.collect())
