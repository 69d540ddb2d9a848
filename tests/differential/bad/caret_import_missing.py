import sys

print("before")
import no_such_module.at_all as x
