# Transactions as context managers: all or nothing, and the locks always come off.
from contextlib import contextmanager


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.locked = False

    def __repr__(self):
        return f"{self.owner}:{self.balance}{'*' if self.locked else ''}"


class Refused(Exception):
    pass


@contextmanager
def transaction(*accounts):
    before = [account.balance for account in accounts]
    for account in accounts:
        account.locked = True
    try:
        yield accounts
    except Refused as error:
        for account, balance in zip(accounts, before):
            account.balance = balance
        print("rolled back:", error)
    finally:
        for account in accounts:
            account.locked = False


def transfer(source, target, amount):
    with transaction(source, target) as both:
        target.balance += amount
        source.balance -= amount
        print("inside", both)
        if source.balance < 0:
            raise Refused(f"{source.owner} is short of {-source.balance}")


ada, bob = Account("Ada", 100), Account("Bob")
transfer(ada, bob, 30)
print(ada, bob)
transfer(bob, ada, 50)
print(ada, bob)
try:
    with transaction(ada):
        ada.balance = "broken"
        raise TypeError("not a number")
except TypeError as error:
    print("passed on:", error, ada)
