# A bracket closed by one of another kind.
orders = [("tea", 2], "cup")
