# What a text that is compiled quotes of itself, it quotes from itself.

names = {}
exec("""from __future__ import annotations
def brew(leaves: 1 + 2, water: "cold") -> not leaves: pass
""", names)
print(names["brew"].__annotations__)
try:
    exec("""match cup:
    case {-1: one, -1: two}: pass
""")
except SyntaxError as error:
    print(error)
