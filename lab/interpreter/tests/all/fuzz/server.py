# Runs each program that comes in on a process of its own, and says what it
# printed and how it ended. Programs end with a line of their own: "# end".
import gc, os, signal, sys


def child(source, pipe):
    signal.alarm(20)
    os.dup2(pipe, 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    module = type(sys)("__main__")
    sys.modules["__main__"] = module
    code = 0
    try:
        exec(compile(source, "<program>", "exec"), module.__dict__)
    except SystemExit as end:
        code = end.code or 0
    except BaseException:
        code = 1
    sys.stdout.flush()
    os._exit(code)


def main():
    programs = sys.stdin.read().split("# end\n")[:-1]
    for source in programs:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            child(source, writing)
        os.close(writing)
        with open(reading, "rb") as pipe:
            said = pipe.read()
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        sys.stdout.buffer.write(b"%d %d\n" % (status, len(said)) + said)
        # Or the next child would have it, and say it again.
        sys.stdout.flush()


main()
