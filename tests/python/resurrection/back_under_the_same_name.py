# A finalizer that binds its object to the name that is being bound.
class F:
    def __init__(s, n): s.n = n
    def __del__(s):
        global v
        print('del', s.n); v = s; print('put back', s.n)
for i in range(3): v = F(i)
print('end', v.n)
