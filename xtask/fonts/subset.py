"""Makes the fonts in static/fonts from the originals, with only the characters that the page can show.

docs/contributing.md says how to run it. The same originals and sources give the same bytes.

"Lesson Sans" is Source Sans 3 and "Lesson Math" is STIX Two: their licences keep the names for the originals.
"""

import hashlib
import re
import shutil
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ORIGINALS = HERE / "node_modules"
TEXT = ORIGINALS / "@fontsource-variable/stix-two-text/files"
MATH = ORIGINALS / "@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf"
FONTS = ROOT / "static/fonts"

ASCII = {chr(code) for code in range(0x20, 0x7F)}
# The program makes these from numbers.
INDICES = set("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
# In formulas that a browser or an author may write although no source does yet.
MATHEMATICS = set("−×·±√∑∏∂∞≈≠≤≥<>=→←↔↦∘∈∀⌊⌋⌈⌉′″…⋯⋮⋱½°αβγδεηθλμπρστφωΔΣΩ") | {"\u2009", "\u200a", "\u2061", "\u2062"}
# Formulas have small Greek letters in italics.
ITALIC_GREEK = {0x3B1 + place: 0x1D6FC + place for place in range(25)}
# ✗ looks like a letter X in Source Sans.
CROSS = {0x2717: 0xD7}


def written():
    """The characters of all words, and of all sources but their comments."""
    files = [*ROOT.glob("static/words/*.ftl"), *ROOT.glob("static/**/*.js"), *ROOT.glob("static/**/*.html")]
    files += [*ROOT.glob("src/**/*.rs"), *ROOT.glob("static/style/**/*.css"), ROOT / "index.html"]
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    shown = "".join(line for line in lines if not line.lstrip().startswith(("//", "# ")))
    escaped = re.findall(r"\\u\{([0-9a-f]+)\}", shown)
    return set(shown) | {chr(int(code, 16)) for code in escaped}


def original(path):
    return TTFont(path, recalcTimestamp=False)


def reduced(font, characters, features=()):
    """`font` with these characters, of those that it has."""
    options = Options()
    options.layout_features = ["kern", "mark", "ccmp", *features]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["STAT", "DSIG", "meta"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    return font


def chinese(character):
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def covered(font):
    return {chr(code) for code in font.getBestCmap()}


def save(font, family, style, name):
    """Writes `font` under a name with the hash of its content, and gives that name."""
    for number, text in {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = "woff2"
    made = HERE / f"{name}.woff2"
    font.save(made, reorderTables=False)
    digest = hashlib.sha256(made.read_bytes()).hexdigest()[:12]
    return made.rename(FONTS / f"{name}-{digest}.woff2")


def constants():
    """Where a browser finds how far to lower an index: STIX Two Text has the letters of STIX Two Math, not this table."""
    table = original(MATH)["MATH"]
    # A browser takes the table only with all three parts.
    table.table.MathGlyphInfo = otTables.MathGlyphInfo()
    for part in ["MathItalicsCorrectionInfo", "MathTopAccentAttachment", "ExtendedShapeCoverage", "MathKernInfo"]:
        setattr(table.table.MathGlyphInfo, part, None)
    variants = table.table.MathVariants
    variants.VertGlyphCoverage = variants.HorizGlyphCoverage = None
    variants.VertGlyphConstruction, variants.HorizGlyphConstruction = [], []
    variants.VertGlyphCount = variants.HorizGlyphCount = 0
    # It would lower the index of y further than that of x: no letter's depth counts.
    table.table.MathConstants.SubscriptBaselineDropMin.Value = -1000
    return table


def replaced(font, shapes):
    """`font` with the shapes of other characters for some."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: table.cmap[other] for c, other in shapes.items() if other in table.cmap})
    return font


def main():
    shown = written() | ASCII | INDICES
    formulas = shown | MATHEMATICS
    for old in FONTS.glob("*.woff2"):
        old.unlink()
    sans = reduced(replaced(original(ORIGINALS / "source-sans/VF/SourceSans3VF-Upright.ttf"), CROSS), shown)
    sans = instantiateVariableFont(sans, {"wght": (400, 400, 700)})
    roman = reduced(original(TEXT / "stix-two-text-latin-wght-normal.woff2"), formulas)
    italic = reduced(original(TEXT / "stix-two-text-latin-wght-italic.woff2"), ASCII | set("′"))
    symbols = reduced(replaced(original(MATH), ITALIC_GREEK), formulas - covered(roman))
    roman["MATH"] = constants()
    del symbols["MATH"]
    made = [
        save(sans, "Lesson Sans", "Regular", "sans"),
        save(roman, "Lesson Math", "Regular", "math"),
        save(italic, "Lesson Math", "Italic", "math-italic"),
        save(symbols, "Lesson Math Symbols", "Regular", "math-symbols"),
    ]
    shutil.copyfile(ORIGINALS / "source-sans/LICENSE.md", FONTS / "LICENSE-source-sans.txt")
    shutil.copyfile(ORIGINALS / "@expo-google-fonts/stix-two-math/LICENSE_FONT", FONTS / "LICENSE-stix-two.txt")
    for file in made:
        print(f"{file.stat().st_size:>6}  {file.name}")
    print(f"{sum(file.stat().st_size for file in made):>6}  together")
    print("in neither:", *sorted(c for c in formulas - covered(sans) - covered(roman) - covered(symbols) if not chinese(c)))


main()
