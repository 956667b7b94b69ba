# Inside __del__ the object is whole: attributes, methods, class and globals work.
count = 0


class Account:
    open_accounts = 0

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        Account.open_accounts += 1

    def statement(self):
        return "%s has %d" % (self.owner, self.balance)

    def __del__(self):
        global count
        count += 1
        Account.open_accounts -= 1
        print(self.statement(), type(self).__name__, Account.open_accounts)
        self.balance = 0
        del self.owner
        print(hasattr(self, "owner"), self.balance)


Account("Ada", 10)
eve = Account("Eve", 20)
eve = None
print(count, Account.open_accounts)
