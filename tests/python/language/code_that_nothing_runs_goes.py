# What `exec` and `eval` compile goes when nothing needs it any more
import gc


def objects():
    gc.collect()
    return len(gc.get_objects())


def go(times):
    for n in range(times):
        exec("x = ('a tuple', 10**30, [1]) and 'some text'", {})
        eval("(lambda a: (a, 'another tuple', (1.5, 2.5)))(1)")
        exec("class K:\n  'A text about it'\n  def m(self): 'and one more'; return K\nK().m()", {})


go(10)
before = objects()
go(200)
print(objects() - before < 20)
