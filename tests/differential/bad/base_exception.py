class Mine(BaseException):
    def __str__(self):
        return "my own text"
raise Mine(1)
