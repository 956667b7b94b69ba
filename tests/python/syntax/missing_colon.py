# A compound statement without its colon.
if 3 > 2
    print("tea")
