# An object whose __init__ fails is finalized like any other, half made as it is.
class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        if balance < 0:
            raise ValueError("no debts")
        self.balance = balance

    def __del__(self):
        print("closing", self.owner, getattr(self, "balance", "no balance"))


account = Account("Ada", 10)
account = None
try:
    account = Account("Bob", -5)
except ValueError as error:
    print("refused:", error)
print(account)
