# What fails to be formatted is marked with its braces.


class Tea:
    def __format__(self, spec):
        raise ValueError("no " + spec)


tea = Tea()
print(f"green {tea:hot} or {1:>3}")
