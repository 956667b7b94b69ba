# A key without a value.
x = {"tea": 1, "cup"}
