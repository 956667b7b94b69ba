# A text that does not end on its line.
print("tea)
