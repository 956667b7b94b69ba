# Quotation marks of a letter are none.
print(“tea”)
