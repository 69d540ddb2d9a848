class Celsius:
    def __init__(self, t):
        self.t = t

    @property
    def kelvin(self):
        return self.t + 273.15

    @kelvin.setter
    def kelvin(self, value):
        if value < 0:
            raise ValueError("below zero")
        self.t = value - 273.15


c = Celsius(20)
print(c.kelvin)
c.kelvin = 300
c.kelvin = -1
