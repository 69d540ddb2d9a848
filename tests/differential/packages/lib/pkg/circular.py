from . import circular2
done = True
