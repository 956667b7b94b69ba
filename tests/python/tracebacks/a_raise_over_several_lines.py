# A raise statement over several lines.
raise ValueError(
    "one",
    "two",
)
