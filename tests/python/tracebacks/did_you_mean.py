# An uncaught exception suggests the name that was meant.
import traceback


class Account:
    _secret = 1

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self._history = []

    def show(self):
        return self.onwer

    def hidden(self):
        return self.hstory

    def deposit(self, amount):
        balance += amount

    def forget(self):
        return owner

    def odd(self):
        return somebody_elses_name


def process(values):
    for value in values:
        total = valeu
    return total


def outer():
    nearby = 1

    def inner():
        return neraby
    return inner, nearby


account = Account("ann")
for attempt in (
    account.show, account.hidden, lambda: account.deposit(1), account.forget, account.odd,
    lambda: process([1]), outer()[0], lambda: acount, lambda: lenn, lambda: nope, lambda: Treu,
    lambda: sys.path, lambda: maht, lambda: collections, lambda: account.hstory,
    lambda: account.blance, lambda: account.secret, lambda: Account.dposit, lambda: [].apend(1),
    lambda: "a".uper(), lambda: {}.itmes(), lambda: None.foo, lambda: xyzzy,
    lambda: a, lambda: account.owner.uper(), lambda: account._histroy, lambda: Exceptoin,
    lambda: traceback.print_ecx(),
):
    try:
        attempt()
    except (NameError, AttributeError) as e:
        print(e)
        traceback.print_exc()
for source in ("from gc import colect", "from gc import zzz", "from gc import _collect"):
    try:
        exec(source)
    except ImportError as e:
        print(e, e.name)
        traceback.print_exc()
try:
    raise NameError("name 'lenn' is not defined")
except NameError:
    traceback.print_exc()
try:
    raise NameError("plain", name="lenn")
except NameError:
    traceback.print_exc()
try:
    raise AttributeError("plain", name="balanec", obj=account)
except AttributeError:
    traceback.print_exc()
prnt("the end")
