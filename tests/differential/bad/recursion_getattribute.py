class G:
    def __getattribute__(self, name):
        return self.x
try:
    G().y
except RecursionError as e:
    print(e)
