# Words counted in a dict.
words = "the order of the tea and the cups of the table in the hall".split()


def count(words, rounds):
    seen = {}
    for _ in range(rounds):
        for word in words:
            if word in seen:
                seen[word] += 1
            else:
                seen[word] = 1
        seen["total"] = seen.get("total", 0) + len(words)
    return seen


print(sorted(count(words, 200_000).items()))
