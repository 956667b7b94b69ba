# Marks count characters, not bytes.
größe = {"ä": 1}
print("ää", größe["日本"] + 1)
