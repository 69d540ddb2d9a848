from .circular import done
