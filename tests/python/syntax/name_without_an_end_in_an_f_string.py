# A name in braces has an end.
print(f"{1 + 1} \N{SPACE")
