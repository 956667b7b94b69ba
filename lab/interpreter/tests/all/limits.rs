//! A program cannot use more than it is given, and says so.

use lab_interpreter::{Limits, Options, Run, StopSign, bytes_in_words, run};

fn limited(source: &str, limits: Limits) -> Run {
    run(source, &Options { limits, ..Options::default() })
}

fn steps(source: &str) -> Run {
    limited(source, Limits { steps: 200_000, ..Limits::default() })
}

fn memory(source: &str) -> Run {
    limited(source, Limits { memory: 20 << 20, ..Limits::default() })
}

fn why(run: &Run) -> String {
    run.stopped.as_ref().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn an_infinite_loop_stops_with_its_line() {
    let run =
        limited("x = 1\nwhile True:\n    x = 1\n", Limits { steps: 10_000, ..Limits::default() });
    let why = run.stopped.expect("it is stopped").to_string();
    assert!(why.contains("more than 10000 steps") && why.contains("line 2"), "{why}");
    assert_eq!(run.exit_code, 1);
    // A limit of millions, as a page has it, is said in words; and what to do.
    let run = limited("while True: pass\n", Limits { steps: 2_000_000, ..Limits::default() });
    let why = run.stopped.expect("it is stopped").to_string();
    assert!(why.starts_with("more than 2 million steps, ") && why.contains("never ends"), "{why}");
}

#[test]
fn a_program_that_stops_in_a_module_has_the_line_that_called_it() {
    for source in [
        "import itertools\nlist(itertools.product(range(10), repeat=20))\n",
        "import itertools\nnext(itertools.dropwhile(bool, itertools.repeat(1)))\n",
    ] {
        let why = why(&steps(source));
        assert!(why.starts_with("more than") && why.ends_with("(line 2)"), "{why}");
    }
}

#[test]
fn steps_of_built_in_functions_are_steps() {
    for source in [
        "import itertools\nsum(itertools.count())\n",
        "any(iter(int, 1))\n",
        "all(iter(lambda: 1, 0))\n",
        "import itertools\n5.5 in itertools.count()\n",
        "list(iter(int, 1))\n",
        "tuple(iter(int, 1))\n",
        "set(iter(int, 1))\n",
        "sorted(iter(int, 1))\n",
        "max(iter(int, 1))\n",
        "min(iter(int, 1), key=abs)\n",
        "dict.fromkeys(iter(int, 1))\n",
        "dict((1, 2) for x in iter(int, 1))\n",
        "{}.update((1, 2) for x in iter(int, 1))\n",
        "''.join('' for x in iter(int, 1))\n",
        "b = bytearray(iter(int, 1))\n",
        "[].extend(iter(int, 1))\n",
        "x = []\nx += iter(int, 1)\n",
        "x = []\nx[:] = iter(int, 1)\n",
        "print(*iter(int, 1))\n",
        "next(filter(None, iter(int, 1)))\n",
        "list(zip(iter(int, 1), iter(int, 1)))\n",
        "a, *b = iter(int, 1)\n",
        "set().isdisjoint(iter(int, 1))\n",
        "import collections\ncollections.deque(iter(int, 1), maxlen=1)\n",
        "import collections\ncollections.Counter(iter(int, 1))\n",
        "import functools\nfunctools.reduce(max, iter(int, 1))\n",
        "class A:\n    def __getitem__(self, i): return i\n3.5 in A()\n",
        "def g():\n    yield from iter(int, 1)\nfor x in g(): pass\n",
        "import re\nre.match('(a*)*b', 'a' * 40)\n",
        "import re\nre.search('(x+x+)+y', 'x' * 40)\n",
        "sum(range(10 ** 18))\n",
        "0.5 in range(10 ** 18)\n",
        "x = 3\nwhile True: x = x * x\n",
        "x = 1 << 80_000_000\nwhile True: x & x\n",
        "x = 1 << 80_000_000\nwhile True: -x\n",
        "x = 1 << 80_000_000\nwhile True: x.bit_count()\n",
        "x = 1 << 80_000_000\nwhile True: hash(x)\n",
        "x, y = [(1 << 80_000_000) + at for at in range(2)]\nwhile True: x == y\n",
        "pow(3, (1 << 40_000) - 1, (1 << 40_000) + 1)\n",
        "s = 'a' * 10_000_000\nwhile True: s.isalpha()\n",
        "s = 'a' * 10_000_000\nwhile True: s.find('b')\n",
        "s = 'a' * 10_000_000\nx, y = s + 'b', s + 'c'\nwhile True: x == y\n",
        "s = 'a' * 10_000_000\nx, y = s + 'b', s + 'c'\nwhile True: x < y\n",
        "x = [0] * 1_000_000\nwhile True: x.reverse()\n",
        "x = [0] * 1_000_000\nwhile True: x.copy()\n",
        "x = [0] * 1_000_000\nwhile True: x.insert(0, x.pop(0))\n",
        "x = dict.fromkeys(range(100_000))\nwhile True: x.copy()\n",
        "x = {}\nfor at in range(1_000_000): x[at * (2 ** 61 - 1)] = at\n",
        "x = [0] * 1000\nwhile True:\n    x.count(1)\n",
        "x = [0] * 100000\nfor i in range(1000): y = x + [i]\n",
        "x = (0,) * 100000\nfor i in range(1000): y = x[1:]\n",
        "x = 'a' * 1000000\nfor i in range(1000): y = x + 'b'\n",
        "x = []\nfor i in range(40): x = [x, x]\nrepr(x)\n",
        "x = ()\nfor i in range(40): x = (x, x)\nhash(x)\n",
        "x = ()\ny = ()\nfor i in range(40): x, y = (x, x), (y, y)\nx == y\n",
        "A = object\nfor i in range(3000): A = type('A', (A,), {})\n",
        "type('A', tuple(type('B', (), {}) for i in range(400)), {})\n",
        "x = 3 ** 1000000\nfor i in range(100): x * x\n",
        "x = 3 ** 100000\ny = x * x\nfor i in range(1000): y % x\n",
        "def f():\n    try: f()\n    except RecursionError: f()\nf()\n",
    ] {
        let run = steps(source);
        assert!(why(&run).contains("more than 200000 steps"), "{source}: {run:?}");
    }
}

#[test]
fn a_stop_sign_ends_a_program_from_outside() {
    let stop = StopSign::default();
    let options = Options { stop: stop.clone(), ..Options::default() };
    let program = std::thread::spawn(move || run("while True:\n    pass\n", &options));
    stop.stop("more than 0 seconds");
    stop.stop("too late");
    let run = program.join().expect("it does not break");
    assert_eq!(why(&run), "more than 0 seconds (line 1)");
    assert_eq!(run.exit_code, 1);
}

#[test]
fn too_many_objects_stop_the_program() {
    let limits = Limits { objects: 50_000, ..Limits::default() };
    let run = limited("kept = []\nwhile True:\n    kept.append([])\n", limits);
    assert!(run.stopped.expect("it is stopped").why.contains("more than 50000 objects"));
}

#[test]
fn too_much_output_stops_the_program() {
    let limits = Limits { output_bytes: 1000, ..Limits::default() };
    let run = limited("while True:\n    print('tea')\n", limits);
    assert!(run.stopped.expect("it is stopped").why.contains("more than 1000 bytes of output"));
}

#[test]
fn endless_recursion_is_a_recursion_error() {
    let run = limited(
        "def f():\n    f()\ntry:\n    f()\nexcept RecursionError as e:\n    print(e)\n",
        Limits::default(),
    );
    assert_eq!(run.stdout, "maximum recursion depth exceeded\n");
    assert_eq!(run.exit_code, 0);
}

#[test]
fn a_limit_cannot_be_caught() {
    let source = "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: pass\n";
    let run = limited(source, Limits { steps: 10_000, ..Limits::default() });
    assert!(run.stopped.is_some());
}

#[test]
fn a_program_that_is_stopped_in_a_finalizer_does_not_go_on() {
    let endless = "def endless(*args):\n    while True: pass\n";
    for source in [
        "class A:\n    __del__ = endless\na = A()\ndel a\nprint('after')\n",
        "class A:\n    __del__ = endless\ndef f():\n    a = A()\nf()\nprint('after')\n",
        "class A:\n    __del__ = endless\n[A(), 1][1]\nprint('after')\nx = 1\nprint(x)\n",
        "class A:\n    __del__ = endless\nfor x in [A()]: pass\nx = 1\nprint('after')\n",
        "class A:\n    __del__ = endless\ntry:\n    A()\nfinally:\n    print('after')\n",
        "class A:\n    __del__ = endless\ndef g():\n    a = A()\n    yield 1\nlist(g())\nprint('after')\n",
        "import weakref\nclass A: pass\na = A()\nr = weakref.ref(a, endless)\ndel a\nprint('after')\n",
        "import gc\ngc.callbacks.append(endless)\ngc.collect()\nprint('after')\n",
        "import gc\nclass A:\n    __del__ = endless\na = A()\na.a = a\ndel a\ngc.collect()\nprint('after')\n",
        "class A:\n    __del__ = endless\na = A()\n",
        "import atexit\natexit.register(endless)\n",
    ] {
        let run = steps(&format!("{endless}{source}"));
        assert!(why(&run).contains("more than 200000 steps"), "{source}: {run:?}");
        assert_eq!((&*run.stdout, run.exit_code), ("", 1), "{source}");
    }
}

#[test]
fn a_huge_list_is_a_memory_error() {
    let run = limited(
        "try:\n    [0] * 10 ** 12\nexcept MemoryError:\n    print('no')\n",
        Limits::default(),
    );
    assert_eq!(run.stdout, "no\n");
}

#[test]
fn bytes_are_asked_for_before_they_are_made() {
    for expression in [
        "'a' * 10 ** 8",
        "b'a' * 10 ** 8",
        "[0] * 10 ** 7",
        "(0,) * 10 ** 7",
        "'a'.ljust(10 ** 8)",
        "'a'.rjust(10 ** 8)",
        "'a'.center(10 ** 8, 'é')",
        "'a'.zfill(10 ** 8)",
        "'\\t'.expandtabs(10 ** 8)",
        "('a' * 10 ** 5).join(['b'] * 10 ** 4)",
        "''.join(['a' * 10 ** 5] * 10 ** 4)",
        "('a' * 10 ** 5).replace('a', 'b' * 10 ** 4)",
        "('a' * 10 ** 5).replace('', 'b' * 10 ** 4)",
        "('a' * 10 ** 5).translate({97: 'b' * 10 ** 4})",
        "f'{1:100000000}'",
        "f'{1.5:.100000000f}'",
        "f'{1:,>0100000000}'",
        "format('a', 'é<100000000')",
        "'%100000000d' % 1",
        "'%.100000000d' % 1",
        "'%.100000000f' % 1.5",
        "'%*d' % (10 ** 8, 1)",
        "'{:{}}'.format(1, 10 ** 8)",
        "('{0}' * 10 ** 4).format('a' * 10 ** 5)",
        "('%s' * 10 ** 3) % (('a' * 10 ** 5,) * 10 ** 3)",
        "bytes(10 ** 8)",
        "bytearray(10 ** 8)",
        "bytes([0]) * 10 ** 8",
        "(1).to_bytes(10 ** 8, 'big')",
        "1 << 10 ** 9",
        "3 ** 10 ** 8",
        "int('7' * 3000) ** 10 ** 6",
        "list(range(10 ** 7))",
        "tuple(range(10 ** 7))",
        "set(range(10 ** 7))",
        "dict.fromkeys(range(10 ** 7))",
        "{n: n for n in range(10 ** 7)}",
        "[n for n in range(10 ** 7)]",
        "sorted(range(10 ** 7))",
        "[0, *range(10 ** 7)]",
        "list('ab') + [0] * 10 ** 6 + [0] * 10 ** 6",
        "repr(['a' * 10 ** 5] * 10 ** 3)",
        "str({n: 'a' * 10 ** 5 for n in range(10 ** 3)})",
        "ascii('é' * 10 ** 7)",
        "('é' * 10 ** 6).encode().hex() * 9",
        "'a b ' .split() * 10 ** 7",
    ] {
        let run = memory(&format!(
            "try:\n    {expression}\nexcept MemoryError as e:\n    print('no', e.args)\n"
        ));
        assert_eq!(run.stdout, "no ()\n", "{expression}: {run:?}");
    }
}

#[test]
fn lists_texts_and_numbers_that_grow_end_in_a_memory_error() {
    for body in [
        "x = [0]\nwhile True: x = x + x",
        "x = [0]\nwhile True: x += x",
        "x = [0]\nwhile True: x *= 2",
        "x = [0]\nwhile True: x.extend(x)",
        "x = [0]\nwhile True: x[:0] = x",
        "x = 'a'\nwhile True: x += x",
        "x = 'a'\nwhile True: x = x + x + 'b'",
        "x = b'a'\nwhile True: x += x",
        "x = bytearray(b'a')\nwhile True: x.extend(x)",
        "x = ()\nwhile True: x += (1, 2) + x",
        "x = []\nwhile True: x.append(bytes(10 ** 6))",
        "x = []\nwhile True: x.append('a' * 1000)",
        "x = []\nwhile True: x.append(1)",
        "x = []\nwhile True: x.insert(0, x[:1000])",
        "x = {}\nwhile True: x[len(x)] = 1",
        "x = set()\nwhile True: x.add(len(x))",
        "x = []\nwhile True: x = [x]",
    ] {
        let run = limited(
            &format!("class A: pass\n{body}\n"),
            Limits { memory: 20 << 20, ..Limits::default() },
        );
        assert!(
            run.stderr.ends_with("MemoryError\n"),
            "{body}: {:?} {:?}",
            run.stopped,
            run.stderr
        );
        assert_eq!(run.exit_code, 1);
    }
}

#[test]
fn bytes_are_given_back_when_objects_die() {
    for body in [
        "bytes(10 ** 6)",
        "'a' * 10 ** 6",
        "x = [0] * 10 ** 5",
        "x = list(range(10 ** 4))",
        "x = {m: m for m in range(1000)}",
        "x = 'a' * 10 ** 6 + 'b'",
        "x = []\n    x.append(x)\n    x.extend(range(10 ** 4))",
        "x = 1 << 10 ** 6",
    ] {
        let run = memory(&format!("for n in range(1000):\n    {body}\nprint('done')\n"));
        assert_eq!(run.stdout, "done\n", "{body}: {run:?}");
    }
}

#[test]
fn a_program_that_goes_on_without_memory_is_stopped() {
    let source = "x = []\nwhile True:\n    try:\n        while True: x = [x]\n    except MemoryError:\n        pass\n";
    let run = memory(source);
    assert!(why(&run).contains("more than 20 MB of memory"), "{run:?}");
}

#[test]
fn a_size_is_said_in_the_greatest_unit_that_is_whole() {
    let words = [1 << 30, 20 << 20, 3 << 10, 1_000_000].map(bytes_in_words);
    assert_eq!(words, ["1 GB", "20 MB", "3 kB", "1000000 bytes"]);
}

#[test]
fn text_beyond_ascii_is_indexed_as_quickly_as_other_text() {
    // Linear in the place of a character, this would take a minute.
    let source = "s = 'é' * 200_000\nn = 0\nfor c in s: n += 1\nfor i in range(0, 200_000, 7): n += s[i] == 'é'\nfor i in range(0, 200_000, 7): n += len(s[i:i + 3])\nprint(n)\n";
    assert_eq!(limited(source, Limits::default()).stdout, "314288\n");
}

#[test]
fn mistakes_in_the_source_are_syntax_errors_at_their_line() {
    for (source, line, message) in [
        ("x = (1,\n", 1, "'(' was never closed"),
        ("def f()\n    pass\n", 1, "expected ':'"),
        ("x = 1\n  y = 2\n", 2, "unexpected indent"),
        ("return 1\n", 1, "'return' outside function"),
        ("x = 1\nbreak\n", 2, "'break' outside loop"),
        ("t'{1}'\n", 1, "invalid syntax"),
    ] {
        let run = run(source, &Options::default());
        assert!(run.stderr.contains(&format!("line {line}")), "{source}: {}", run.stderr);
        assert!(run.stderr.contains(message), "{source}: {}", run.stderr);
        assert_eq!(run.exit_code, 1);
    }
}
