"""Record what real CPythons print for the programs in tests/python.

    python3.13 tests/record.py                 write the outputs
    python3.13 tests/record.py --check         write nothing, fail on any difference
    python3.13 tests/record.py weakref/ m08    only programs whose path contains a word

NAME.py has beside it
    NAME.out         stdout under CPython 3.13
    NAME.code        its exit code, only where that isn't 0
    NAME.err         stderr under CPython 3.13, in syntax/ and tracebacks/ only,
                     the program's folder taken out
    NAME.3.12.out    stdout (NAME.3.12.code: exit code) under an older version,
    NAME.3.11.out    only where it differs from 3.13's

Every program runs with -I -S, and again under three values of PYTHONHASHSEED
(-I would ignore it, so those runs do by hand what -E does: empty environment).
All runs must agree: a program that prints addresses, times or the order of a
set is an error here, not something to be normalised away. Elsewhere stderr isn't
kept.

What a reader sees in a chapter, book/ and labs/, runs twice more: as a reader
runs it, `python3.13 NAME.py` with no flags, and in an interpreter whose start
has left a cycle behind, as a notebook's has. Both must agree with the rest, so a
program that prints what `gc.collect()` returns collects once beforehand.

The releases are those of tests/python/VERSIONS, to the last number: another one
may print something else. 3.13's has to be there; where 3.12's or 3.11's is missing
its files are left alone and said to be unchecked.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).parent / "python"
RELEASES = (ROOT / "VERSIONS").read_text().split()
VERSIONS = tuple(release.rsplit(".", 1)[0] for release in RELEASES)
HASHINGS = ("0", "1", "4711")
WITH_STDERR = ("syntax", "tracebacks")
SHOWN = ("book", "labs")
AFTER_A_CYCLE = """
import sys
code = compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")
left_behind = []
left_behind.append(left_behind)
del left_behind
exec(code, {"__name__": "__main__", "__builtins__": __builtins__})
"""


def find(release):
    """The interpreter of this very release: from PATH, else from pyenv."""
    version = release.rsplit(".", 1)[0]
    found = [shutil.which("python" + version), shutil.which("python3")]
    if shutil.which("pyenv"):
        root = subprocess.run(["pyenv", "root"], capture_output=True, text=True)
        found.append(pathlib.Path(root.stdout.strip(), "versions", release, "bin", "python3"))
    for path in filter(None, found):
        if not pathlib.Path(path).exists():
            continue
        ask = "import platform, sys; print(platform.python_version(), sys.executable)"
        said = subprocess.run([path, "-I", "-S", "-c", ask], capture_output=True, text=True)
        if said.stdout.startswith(release + " "):
            return said.stdout.split(" ", 1)[1].strip()
    return None


def run(python, program):
    """(stdout, exit code, stderr) of one program, the same in all runs or an error."""
    runs = [(["-I", "-S", program.name], {})]
    runs += [(["-P", "-s", "-S", program.name], {"PYTHONHASHSEED": value})
             for value in HASHINGS]
    if program.parent.name in SHOWN:
        runs += [([program.name], {}), (["-c", AFTER_A_CYCLE, program.name], {})]
    answers = set()
    for arguments, environment in runs:
        done = subprocess.run(
            [python, *arguments],
            cwd=program.parent, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, encoding="utf-8", timeout=120,
        )
        stderr = ""
        if program.parent.name in WITH_STDERR:
            stderr = done.stderr.replace(str(program.parent) + "/", "")
        answers.add((done.stdout, done.returncode, stderr))
    if len(answers) > 1:
        raise ValueError("prints something else each time")
    if re.search("0x[0-9a-f]{8}", done.stdout + stderr):
        raise ValueError("prints an address")
    return answers.pop()


def wanted(pythons, program):
    """What should lie beside a program: {file: text, or None for no file}."""
    files = {}
    newest = run(pythons["3.13"], program)
    files[program.with_suffix(".out")] = newest[0]
    files[program.with_suffix(".code")] = "%d\n" % newest[1] if newest[1] else None
    files[program.with_suffix(".err")] = newest[2] or None
    for version in VERSIONS[1:]:
        if pythons[version]:
            out, code, _ = run(pythons[version], program)
            of_version = "." + version
            files[program.with_suffix(of_version + ".out")] = (
                out if out != newest[0] else None)
            files[program.with_suffix(of_version + ".code")] = (
                "%d\n" % code if code != newest[1] else None)
    return files


def look_at(pythons, program, check):
    """The complaints about one program; its files written unless checking."""
    try:
        files = wanted(pythons, program)
    except (ValueError, subprocess.TimeoutExpired) as error:
        return ["%s: %s" % (program.relative_to(ROOT), error)]
    complaints = []
    if not program.read_text().startswith("# "):
        complaints.append("%s: no claim in its first line" % program.relative_to(ROOT))
    for path, text in files.items():
        there = path.read_text(encoding="utf-8") if path.exists() else None
        if there == text:
            continue
        if check:
            complaints.append("%s: differs" % path.relative_to(ROOT))
        elif text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
    return complaints


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()

    pythons = {version: find(release) for version, release in zip(VERSIONS, RELEASES)}
    if not pythons["3.13"]:
        sys.exit("no CPython %s found: put it on PATH or install it with pyenv" % RELEASES[0])
    for version, path in pythons.items():
        print("%s: %s" % (version, path or "not found, its files stay unchecked"))

    programs = [path for path in sorted(ROOT.rglob("*.py"))
                if not options.words
                or any(word in str(path.relative_to(ROOT)) for word in options.words)]
    with ThreadPoolExecutor(2) as pool:
        looks = pool.map(lambda path: look_at(pythons, path, options.check), programs)
        complaints = [complaint for look in looks for complaint in look]
    recorded = [path for end in ("out", "code", "err") for path in ROOT.rglob("*." + end)]
    for path in sorted(recorded):
        name = path.name.rsplit(".", 1)[0]
        for version in VERSIONS:
            name = name.removesuffix("." + version)
        if not path.with_name(name + ".py").exists():
            complaints.append("%s: no program beside it" % path.relative_to(ROOT))

    print("\n".join(complaints + ["%d programs, %d complaints" % (len(programs), len(complaints))]))
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
