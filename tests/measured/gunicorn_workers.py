# The same with gunicorn: the memory of a server and its workers, with and without the book's hooks.
import gc
import os
import pathlib
import subprocess
import sys
import time
import urllib.request

from memory import proportional
from workers import WORKERS, load

HERE = pathlib.Path(__file__).parent
CONFIGURATION = HERE.parent / "production" / "stutters" / "gunicorn.conf.py"
ADDRESS = "127.0.0.1:8765"
CASES = (("preloaded", []), ("preloaded and frozen", ["--config", str(CONFIGURATION)]))


def application(environ, start_response):
    """Reads a few dishes, and collects. Says which worker it was."""
    for dish in menu[:2000:7]:
        dish["parts"]
    gc.collect()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(os.getpid()).encode()]


def children(process):
    return pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()


def all_of(server):
    return proportional(server.pid) + sum(map(proportional, children(server.pid)))


def ask_all(server):
    """Requests until each worker has answered one."""
    waiting = set(children(server.pid))
    while waiting:
        with urllib.request.urlopen(f"http://{ADDRESS}/") as answer:
            waiting.discard(answer.read().decode())


def one(options):
    """Before the first request, and when each worker has collected."""
    command = [sys.executable, "-m", "gunicorn", *options, "--preload", "--bind", ADDRESS]
    command += ["--workers", str(WORKERS), "--log-level", "error", "gunicorn_workers:application"]
    server = subprocess.Popen(command, cwd=HERE)
    while len(children(server.pid)) < WORKERS:
        time.sleep(0.2)
    time.sleep(2)
    before = all_of(server)
    ask_all(server)
    after = all_of(server)
    server.terminate()
    server.wait()
    return before, after


def main():
    from importlib.metadata import version

    from table import column, heading, spread

    print(heading(f"gunicorn {version('gunicorn')}, PSS in MB") + "; medians of 3 runs\n")
    print(f"{'':24}{'server and 4 workers':>20}  when each worker has collected")
    for name, options in CASES:
        answers = [one(options) for _ in range(3)]
        before, after = column(answers, 0)[0], column(answers, 1)
        print(f"{name:24}{before:20.0f}  {spread(after, 0)}")


if __name__ == "__main__":
    main()
else:
    menu = load()
