# Defaults of type parameters are evaluated when they are asked for. Functions inside an
# alias or a bound do not see the names of the class around it.
def evaluated(word):
    print("evaluated", word)
    return word


def f[T = evaluated("default"), *Ts = (int, str), **P = [int]]():
    pass


print([p.__name__ for p in f.__type_params__])
T, Ts, P = f.__type_params__
print(T.has_default(), T.__default__, T.__default__)
print(Ts.__default__, P.__default__)


class WithDefaults:
    Name = 5

    def f[T = Name, U: Name = [Name]](self, x: T = Name, *, y: T = Name):
        return x, y


T, U = WithDefaults.f.__type_params__
print(WithDefaults().f(), T.__default__, U.__default__, U.__bound__)


class Without[T]:
    pass


print(Without.__type_params__[0].has_default(), Without.__type_params__[0].__default__)
Word = "of the module"


def around():
    Word = "of the function"

    class In:
        type First = [Word for i in range(1)]
        type Second = (lambda: Word)()
        type Third = list(Word for i in range(1))
        type Fourth = [word for word in Word.split()]
        Word = "of the class"

    print(In.First.__value__, In.Second.__value__, In.Third.__value__, In.Fourth.__value__)


around()


class Bounds:
    A = int

    class Inner[T: A, U = A](list[A]):
        B = str

        def m[V: B = T](self):
            return V.__bound__, V.__default__


print(Bounds.Inner.__type_params__[0].__bound__, Bounds.Inner.__type_params__[1].__default__)
print(Bounds.Inner().m(), Bounds.Inner.__orig_bases__[0], Bounds.Inner.__mro__[1])
