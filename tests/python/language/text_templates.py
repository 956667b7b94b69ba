# Texts with places to fill in: string.Template.
from string import Template, capwords
import string
t = Template("$who owes ${what}s $$${n} and $who")
print(t.substitute(who="ann", what="beer", n=3), t.get_identifiers(), t.is_valid(), t.template)
print(t.substitute({"who": 1, "what": 2}, n=5), t.safe_substitute(who="x"))
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
for bad in ["a $", "line\n  ${", "$1x", "${}"]:
    b = Template(bad)
    print(b.is_valid(), b.safe_substitute())
    try:
        b.substitute()
    except ValueError as e:
        print(e)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%a_b %c %%").safe_substitute(a_b=1), Percent("%{x_y}").substitute(x_y=2))
print(capwords("hello  world foo"), string.capwords("a-b", "-"))
