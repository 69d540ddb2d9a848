"""A bank with accounts, transactions and an audit log, all in classes."""
from abc import ABC, abstractmethod
from collections import defaultdict
from contextlib import contextmanager


class BankError(Exception):
    """Base of what can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, missing):
        super().__init__(f"{account.owner} lacks {missing / 100:.2f}")
        self.account = account
        self.missing = missing


class Account(ABC):
    _next_number = 1000

    def __init__(self, owner, cents=0):
        Account._next_number += 1
        self.number = Account._next_number
        self.owner = owner
        self._cents = cents
        self.history = []

    @property
    def balance(self):
        return self._cents / 100

    @abstractmethod
    def limit(self):
        """How far below zero the account may go, in cents."""

    def deposit(self, cents):
        if cents <= 0:
            raise ValueError("a deposit must be positive")
        self._cents += cents
        self.history.append(("+", cents))

    def withdraw(self, cents):
        missing = cents - self._cents - self.limit()
        if missing > 0:
            raise InsufficientFunds(self, missing)
        self._cents -= cents
        self.history.append(("-", cents))

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance:.2f}>"

    def __lt__(self, other):
        return self._cents < other._cents


class Savings(Account):
    rate = 3

    def limit(self):
        return 0

    def add_interest(self):
        interest = self._cents * self.rate // 100
        if interest:
            self.deposit(interest)
        return interest


class Checking(Account):
    def __init__(self, owner, cents=0, *, overdraft=0):
        super().__init__(owner, cents)
        self._overdraft = overdraft

    def limit(self):
        return self._overdraft


class Bank:
    def __init__(self):
        self.accounts = {}
        self.log = []
        self.by_owner = defaultdict(list)

    def open(self, account):
        self.accounts[account.number] = account
        self.by_owner[account.owner].append(account)
        return account

    @contextmanager
    def transaction(self, *accounts):
        saved = [(a, a._cents, len(a.history)) for a in accounts]
        try:
            yield
        except BankError as e:
            for a, cents, length in saved:
                a._cents = cents
                del a.history[length:]
            self.log.append(f"rolled back: {e}")
            raise
        else:
            self.log.append("committed " + ", ".join(a.owner for a in accounts))

    def transfer(self, source, target, cents, *, fee=0):
        with self.transaction(source, target):
            target.deposit(cents)
            source.withdraw(cents + fee)

    def __len__(self):
        return len(self.accounts)

    def __iter__(self):
        return iter(self.accounts.values())


bank = Bank()
ann = bank.open(Savings("Ann", 100_000))
ben = bank.open(Checking("Ben", 5_000, overdraft=20_000))
cem = bank.open(Checking("Cem"))
ann2 = bank.open(Savings("Ann", 1))

bank.transfer(ann, ben, 30_000)
bank.transfer(ben, cem, 50_000, fee=150)
for attempt in [(cem, ann, 60_000), (ben, ann, 10_000)]:
    try:
        bank.transfer(*attempt)
    except InsufficientFunds as e:
        print("refused:", e, "for", e.account)
try:
    ann.deposit(0)
except ValueError as e:
    print("refused:", e)
try:
    Account("nobody")
except TypeError as e:
    print(type(e).__name__, "-", e)

for account in bank:
    if isinstance(account, Savings):
        print("interest for", account.owner, account.add_interest())
print(len(bank), "accounts,", sum(a._cents for a in bank) / 100, "in all")
for account in sorted(bank, reverse=True):
    print(account, account.history)
print({owner: len(accounts) for owner, accounts in bank.by_owner.items()})
print(*bank.log, sep="\n")
