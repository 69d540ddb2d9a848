try:
    {}["missing"]
except KeyError as e:
    raise LookupError("outer") from e
