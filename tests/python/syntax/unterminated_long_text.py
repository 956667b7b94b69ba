# A text in three quotes that does not end.
x = """tea
cup
