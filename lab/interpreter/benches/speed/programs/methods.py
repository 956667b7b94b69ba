# Methods and attributes.
class Account:
    bank = "tea and cups"

    def __init__(self):
        self.balance = 0
        self.moves = 0

    def deposit(self, amount):
        self.balance += amount
        self.moves += 1

    def withdraw(self, amount):
        if amount <= self.balance:
            self.balance -= amount
            self.moves += 1
            return True
        return False


def run(n):
    account = Account()
    for i in range(n):
        account.deposit(i & 7)
        account.withdraw(i & 3)
    return account.balance, account.moves, account.bank


print(run(1_200_000))
