class G:
    def __getattr__(self, name):
        return self.missing
try:
    G().x
except RecursionError as e:
    print(e)
