# The method is looked up, then its arguments are evaluated: what was found is compared with the function that is expected.
class Account:
    def __init__(self, balance):
        self.balance = balance

    def fee(self, amount):
        return amount // 100

    def take(self, amount):
        self.balance -= amount
        return self.balance


def spend(account, times):
    for n in range(times):
        account.take(account.fee(n * 50))
    return account.balance


print(spend(Account(1000), 40))
