# Characters end at \U0010ffff.
cup = "tea" "\U00110000"
