# What `except*` puts around an error that is in no group has no traceback of its own.
def tries():
    try:
        1 / 0
    except* ZeroDivisionError as group:
        print(group.__traceback__, group.exceptions[0].__traceback__ is not None)
        raise


try:
    tries()
except ExceptionGroup as group:
    tb = group.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
