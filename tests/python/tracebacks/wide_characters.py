# A wide character takes two marks.
x = "日本" + 1; y = 2
