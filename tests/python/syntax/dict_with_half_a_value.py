# A colon without a value.
x = {"tea": }
