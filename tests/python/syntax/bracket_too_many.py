# A closing bracket that nothing opened.
print(len("tea")))
