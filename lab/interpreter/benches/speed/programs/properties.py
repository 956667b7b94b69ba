# A hierarchy of classes whose attributes are computed.
class Account:
    def __init__(self, cents):
        self._cents = cents

    @property
    def cents(self):
        return self._cents

    @cents.setter
    def cents(self, cents):
        self._cents = cents if cents > 0 else 0

    @property
    def fee(self):
        return 0


class Business(Account):
    rate = 3

    @property
    def fee(self):
        return self.cents * self.rate // 100


class Foreign(Business):
    rate = 5

    @property
    def fee(self):
        return super().fee + 1

    @staticmethod
    def least():
        return 100

    @classmethod
    def opened(cls):
        return cls(cls.least())


accounts = [Account(500), Business(70_000), Foreign.opened()]
paid = 0
for i in range(150_000):
    account = accounts[i % 3]
    account.cents = account.cents + 7
    account.cents -= account.fee
    paid += account.fee
print(paid, [account.cents for account in accounts])
