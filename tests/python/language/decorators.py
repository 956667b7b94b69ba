# A decorator is called with the function and its result takes the name.
def loud(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper


def times(n):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for i in range(n)]
        return wrapper
    return decorate


@loud
@times(2)
def brew(what):
    return "hot " + what


print(brew("tea"))
