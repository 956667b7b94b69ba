def dedent(text):
    return text
