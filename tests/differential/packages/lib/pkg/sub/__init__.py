level = __package__
