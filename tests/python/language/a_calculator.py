# A calculator.
import re
from dataclasses import dataclass
from typing import NamedTuple, Iterator


class Token(NamedTuple):
    kind: str
    text: str
    at: int


TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|[-+*/()=]))")


def tokens(text) -> Iterator[Token]:
    at = 0
    text = text.rstrip()
    while at < len(text):
        m = TOKEN.match(text, at)
        if not m:
            raise SyntaxError(f"unexpected {text[at:]!r}")
        yield Token(m.lastgroup, m[m.lastgroup], m.start(m.lastgroup))
        at = m.end()
    yield Token("end", "", len(text))


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Name:
    id: str


@dataclass(frozen=True, slots=True)
class Binary:
    op: str
    left: object
    right: object


class Parser:
    PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 3}

    def __init__(self, text):
        self.tokens = tokens(text)
        self.token = next(self.tokens)

    def advance(self):
        token, self.token = self.token, next(self.tokens, None)
        return token

    def primary(self):
        match self.advance():
            case Token(kind="number", text=text):
                return Number(float(text))
            case Token("name", text):
                return Name(text)
            case Token("op", "("):
                inside = self.expression(1)
                if self.advance().text != ")":
                    raise SyntaxError("expected )")
                return inside
            case Token("op", "-" | "+" as sign):
                return Binary(sign, Number(0.0), self.primary())
            case other:
                raise SyntaxError(f"unexpected {other.kind} at {other.at}")

    def expression(self, least):
        left = self.primary()
        while (p := self.PRECEDENCE.get(self.token.text, 0)) >= least:
            op = self.advance().text
            left = Binary(op, left, self.expression(p + (op != "**")))
        return left


def value(tree, names):
    match tree:
        case Number(v):
            return v
        case Name(id=name):
            return names[name]
        case Binary("+", a, b):
            return value(a, names) + value(b, names)
        case Binary("-", a, b):
            return value(a, names) - value(b, names)
        case Binary("*", a, b):
            return value(a, names) * value(b, names)
        case Binary("/", a, b):
            return value(a, names) / value(b, names)
        case Binary("**", a, b):
            return value(a, names) ** value(b, names)


for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-x + 1", "1 / 0", "1 +", "2 $ 3", "y", "(1"]:
    try:
        tree = Parser(text).expression(1)
        print(text, "=", value(tree, {"x": 4}))
    except (SyntaxError, ZeroDivisionError, KeyError) as e:
        print(text, "->", type(e).__name__, e)
print(tree)
try:
    tree.left = 1
except Exception as e:
    print(type(e).__name__)
print(Token("a", "b", 1), Token._fields, Token.kind)
print(Token.__annotations__)
print(hash(Number(1.0)) == hash(Number(1.0)), Number(1.0) == Number(1))
