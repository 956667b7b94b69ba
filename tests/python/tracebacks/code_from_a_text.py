# Code from a text has an entry, and no lines.
def bill(total):
    return 10 / total
exec("share = bill(0)")
