# 29 attributes fit into a class's first instance; with more it gets a dict of its own.
import gc


def new_class():
    class Form:
        pass
    return Form


def fill(form, fields):
    for i in range(fields - 1):
        setattr(form, "field%d" % i, i)
    form.me = form


gc.disable()
for fields in (1, 10, 29, 30, 31, 40):
    Form = new_class()
    gc.collect()
    form = Form()
    fill(form, fields)
    form = None
    print(fields, "attributes:", gc.collect())
