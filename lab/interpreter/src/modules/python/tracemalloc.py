# The module `tracemalloc`: which lines made the objects that are alive. The size of an object
# is what `sys.getsizeof` says, and counts for the line that made it.
from _tracemalloc import (
    clear_traces, get_traceback_limit, get_traced_memory, is_tracing, reset_peak, stop,
    line as _line, start as _start, traceback_of as _traceback_of, traces as _traces,
)


def start(nframe=1, /):
    _start(nframe)


def _size(size, sign):
    for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
        if abs(size) < 100 and unit != "B":
            return ("%+.1f %s" if sign else "%.1f %s") % (size, unit)
        if abs(size) < 10 * 1024 or unit == "TiB":
            return ("%+.0f %s" if sign else "%.0f %s") % (size, unit)
        size /= 1024


class _Compared:
    # Two are equal whose attributes are.
    __slots__ = ()

    def _key(self):
        return tuple([getattr(self, name) for name in self.__slots__])

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class _Ordered(_Compared):
    __slots__ = ()

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, type(self)) else NotImplemented


class Frame(_Ordered):
    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


class Traceback(_Ordered):
    # The oldest frame first.
    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        self._frames, self._total_nframe = tuple(reversed(frames)), total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([Frame(frame) for frame in self._frames[index]])
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames

    def _key(self):
        return self._frames

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        return f"<Traceback {tuple(self)}>"

    def format(self, limit=None, most_recent_first=False):
        frames = list(self)
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:limit]
        lines = []
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            text = _line(frame.filename, frame.lineno).strip()
            if text:
                lines.append("    " + text)
        return lines


def get_object_traceback(obj):
    frames = _traceback_of(obj)
    return Traceback(frames) if frames else None


class Trace(_Compared):
    __slots__ = ("size", "traceback")

    def __init__(self, size, traceback):
        self.size, self.traceback = size, traceback

    domain = 0

    def __str__(self):
        return f"{self.traceback}: {_size(self.size, False)}"


class Statistic(_Compared):
    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def _sort_key(self):
        return self.size, self.count, self.traceback

    def __str__(self):
        text = f"{self.traceback}: size={_size(self.size, False)}, count={self.count}"
        if self.count:
            text += f", average={_size(self.size / self.count, False)}"
        return text

    def __repr__(self):
        return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"


class StatisticDiff(_Compared):
    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback, self.size, self.size_diff = traceback, size, size_diff
        self.count, self.count_diff = count, count_diff

    def _sort_key(self):
        return (
            abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback
        )

    def __str__(self):
        text = (
            f"{self.traceback}: size={_size(self.size, False)} ({_size(self.size_diff, True)}), "
            f"count={self.count} ({self.count_diff:+})"
        )
        if self.count:
            text += f", average={_size(self.size / self.count, False)}"
        return text

    def __repr__(self):
        return (
            f"<StatisticDiff traceback={self.traceback!r} size={self.size} "
            f"({self.size_diff:+}) count={self.count} ({self.count_diff:+})>"
        )


class Filter:
    # A name of a file, as a pattern of which a star stands for any letters.
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive, self.filename_pattern = inclusive, filename_pattern
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    def _fits(self, filename, lineno):
        first, *rest = self.filename_pattern.split("*")
        if not rest:
            fits = filename == first
        else:
            fits, at = filename.startswith(first), len(first)
            for part in rest[:-1]:
                found = filename.find(part, at)
                fits, at = fits and found >= 0, found + len(part)
            fits = fits and filename.endswith(rest[-1]) and len(filename) >= at + len(rest[-1])
        return fits and self.lineno in (None, lineno)

    def _match(self, frames):
        frames = frames if self.all_frames else frames[:1]
        fits = any([self._fits(*frame) for frame in frames])
        return fits if self.inclusive else not fits


class Snapshot:
    def __init__(self, traces, traceback_limit):
        self._traces, self.traceback_limit = traces, traceback_limit

    @property
    def traces(self):
        return [Trace(size, Traceback(frames)) for size, frames in self._traces]

    def filter_traces(self, filters):
        inclusive = [one for one in filters if one.inclusive]
        exclusive = [one for one in filters if not one.inclusive]
        kept = []
        for trace in self._traces:
            wanted = not inclusive or any([one._match(trace[1]) for one in inclusive])
            if wanted and all([one._match(trace[1]) for one in exclusive]):
                kept.append(trace)
        return Snapshot(kept, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type == "traceback":
            raise ValueError("cumulative mode cannot by used with key type 'traceback'")
        groups = {}
        for size, frames in self._traces:
            if key_type == "traceback":
                keys = [frames]
            else:
                keys = frames if cumulative else frames[:1]
                if key_type == "filename":
                    keys = [(filename, 0) for filename, _ in keys]
                keys = [(key,) for key in dict.fromkeys(keys)]
            for key in keys:
                sum, count = groups.get(key, (0, 0))
                groups[key] = sum + size, count + 1
        return {key: Statistic(Traceback(key), *found) for key, found in groups.items()}

    def statistics(self, key_type, cumulative=False):
        found = list(self._group_by(key_type, cumulative).values())
        found.sort(key=Statistic._sort_key, reverse=True)
        return found

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new = self._group_by(key_type, cumulative)
        old = old_snapshot._group_by(key_type, cumulative)
        found = []
        for key in {**new, **old}:
            nothing = Statistic(Traceback(key), 0, 0)
            now, before = new.get(key, nothing), old.get(key, nothing)
            found.append(StatisticDiff(
                now.traceback, now.size, now.size - before.size,
                now.count, now.count - before.count,
            ))
        found.sort(key=StatisticDiff._sort_key, reverse=True)
        return found


def take_snapshot():
    if not is_tracing():
        raise RuntimeError(
            "the tracemalloc module must be tracing memory allocations to take a snapshot"
        )
    return Snapshot(_traces(), get_traceback_limit())
