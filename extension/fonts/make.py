"""Makes the bundled fonts from those in the directory given; called by make.sh, which fetches them.

Each is cut down to what Latin writing takes, and renamed: the licence keeps "Source" and "OpenDyslexic" for the
originals. The hints go, too; at the sizes of a text, screens of today do not need them.
"""

import sys
from pathlib import Path

from fontTools.merge import Merger, Options as MergeOptions
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

# Basic Latin to Latin Extended-A, the Romanian letters, ẞ, combining accents, and a text's own signs.
SIGNS = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), 0x1E9E, *range(0x300, 0x305), 0x308, 0x30A, 0x30C,
    0x2C6, 0x2DA, 0x2DC, *range(0x2000, 0x200B), *range(0x2010, 0x2016), *range(0x2018, 0x201F), *range(0x2020, 0x2023),
    0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212,
]
FEATURES = ["kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "onum", "lnum", "pnum", "tnum"]

# What is made: the package that each font comes from, its weight and style.
FONTS = {
    "serif": ("source-serif-4", "400-normal"),
    "serif-italic": ("source-serif-4", "400-italic"),
    "serif-bold": ("source-serif-4", "700-normal"),
    "sans": ("source-sans-3", "400-normal"),
    "sans-italic": ("source-sans-3", "400-italic"),
    "sans-bold": ("source-sans-3", "700-normal"),
    "dyslexic": ("opendyslexic", "400-normal"),
    "dyslexic-bold": ("opendyslexic", "700-normal"),
}

# Seconds since 1904. The same bytes come out whenever they are made.
MADE = 3_850_000_000


def subset(file, signs):
    font = TTFont(file)
    options = Options(
        layout_features=FEATURES,
        hinting=False,
        desubroutinize=True,
        name_IDs=[],
        notdef_outline=True,
        drop_tables=["COLR", "CPAL", "DSIG", "STAT", "BASE"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    return font


def made(source, package, face, work):
    """One font of the two that the package has for Latin; what both have comes from the first."""
    files = [source / package / f"{package}-{part}-{face}.woff2" for part in ("latin", "latin-ext")]
    files = [file for file in files if file.exists()]
    seen, parts = set(), []
    for number, file in enumerate(files):
        has = set(TTFont(file).getBestCmap()) & set(SIGNS)
        font = subset(file, has - seen)
        font.flavor = None
        parts.append(str(work / f"{number}.ttf"))
        font.save(parts[-1])
        seen |= has
    return TTFont(parts[0]) if len(parts) == 1 else Merger(MergeOptions(drop_tables=["name"])).merge(parts)


def originals_owner(source, package, face):
    """The line of copyright, which the licence wants kept."""
    return TTFont(source / package / f"{package}-latin-{face}.woff2")["name"].getDebugName(0)


def main(source, out, work):
    for name, (package, face) in FONTS.items():
        font = made(Path(source), package, face, Path(work))
        owner = originals_owner(Path(source), package, face)
        names = font["name"] = newTable("name")
        names.names = []
        names.setName(owner, 0, 3, 1, 0x409)
        names.setName(f"Lede {name}", 1, 3, 1, 0x409)
        names.setName("SIL Open Font License 1.1; the texts lie beside the fonts", 13, 3, 1, 0x409)
        font["head"].created = font["head"].modified = MADE
        font.flavor = "woff2"
        font.recalcTimestamp = False
        font.save(Path(out) / f"{name}.woff2")


main(*sys.argv[1:])
