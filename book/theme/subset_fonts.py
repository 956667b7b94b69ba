#!/usr/bin/env python3
"""Makes the four faces in `fonts/` from the families they come from.

    npm pack @fontsource-variable/source-serif-4@5.3.1 \\
        @fontsource-variable/source-sans-3@5.3.1 @fontsource-variable/source-code-pro@5.3.1
    pip install fonttools==4.68.0 brotli==1.2.1
    book/theme/subset_fonts.py FOLDER_OF_THE_UNPACKED_PACKAGES

Only what the book writes with is kept: Latin letters, punctuation, and weights from
400 to 700. The licence (`fonts/OFL.txt`) reserves the name "Source" for the whole
fonts, so the parts have names of their own.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

KEPT = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "–—‘’“”…•′€−≠\u2009\u202f"),
]
WEIGHTS = {"wght": (400, 700)}
FACES = [
    ("source-serif-4", "normal", "Counting Serif", "counting-serif", WEIGHTS),
    ("source-serif-4", "italic", "Counting Serif", "counting-serif-italic", {"wght": 400}),
    ("source-sans-3", "normal", "Counting Sans", "counting-sans", WEIGHTS),
    ("source-code-pro", "normal", "Counting Mono", "counting-mono", WEIGHTS),
]


def face(packages, package, style, family, name, limits):
    whole = packages / package / "files" / f"{package}-latin-wght-{style}.woff2"
    font = TTFont(whole, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    cut = subset.Subsetter(options)
    cut.populate(unicodes=KEPT)
    cut.subset(font)
    font = instancer.instantiateVariableFont(font, limits)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID in (3, 6, 25):
            record.string = family.replace(" ", "") + style.title()
    font.flavor = "woff2"
    target = Path(__file__).parent / "fonts" / f"{name}.woff2"
    font.save(target)
    print(target.stat().st_size, target.name)


def main():
    packages = Path(sys.argv[1])
    for wanted in FACES:
        face(packages, *wanted)


if __name__ == "__main__":
    main()
