# Infinity and no-number take the sign of a percentage too.
print(f"{float('inf'):%}", f"{float('-inf'):.1%}", f"{float('nan'):%}")
