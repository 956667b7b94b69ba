"""What the measuring programs share: runs in fresh processes, and a table."""

import datetime
import os
import platform
import statistics
import subprocess
import sys


def today():
    """The day of the recording."""
    day = datetime.date.today()
    return f"{day.day} {day:%B %Y}"


def heading(measured="processor time"):
    """Which Python and what kind of machine this is, and what is measured."""
    return (
        f"CPython {platform.python_version()}, {platform.system()} on"
        f" {platform.machine()}, {today()}, {measured}"
    )


def fresh(program, *arguments, **environment):
    """What one run of the program in a new process prints: floats."""
    command = [sys.executable, "-I", "-S", program, *map(str, arguments)]
    run = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=True)
    return [float(word) for word in run.stdout.split()]


def runs(program, choices, times):
    """The runs of each choice, taken in turn, so that a slow minute hits all."""
    answers = {choice: [] for choice in choices}
    for _ in range(times):
        for choice in choices:
            answers[choice].append(fresh(program, *choice))
    return answers


def column(answers, index):
    """Median, smallest and largest of one figure."""
    figures = sorted(answer[index] for answer in answers)
    return statistics.median(figures), figures[0], figures[-1]


def spread(figures, digits):
    """What `column` answers, as text with so many digits after the point."""
    middle, least, most = figures
    return f"{middle:.{digits}f} ({least:.{digits}f} to {most:.{digits}f})"
