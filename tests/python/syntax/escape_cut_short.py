# Two digits are needed.
cup = ["tea", "é\x4"]
