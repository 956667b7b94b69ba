# Two expressions side by side in brackets.
print("tea" cup)
bill = ["tea", cup "milk"]
