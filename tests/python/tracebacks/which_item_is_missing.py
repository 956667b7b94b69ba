# The brackets of the item that is missing are marked.
d = {"tea": {"cup": 1}}
print(d["tea"]["milk"]["x"])
