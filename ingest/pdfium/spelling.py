"""Spelling: the characters that fonts and PDF programs set, in their plain form."""

import unicodedata

BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
SIMPLER = {
    "\u2010": "-", "\u2011": "-",  # hyphen, non-breaking hyphen
    "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
}  # fmt: skip
SIMPLE_CHARACTERS = str.maketrans(SIMPLER)
BULLET = "•"
UNUSED_CODE = "(cid:127)"  # in Windows encoding, which draws a bullet for codes it does not use


def simple(text: str) -> str:
    """Text with ligatures and odd hyphens in their plain form, without invisible characters."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text.translate(SIMPLE_CHARACTERS))
    return "".join(map(plain_letter, composed))


def plain_letter(letter: str) -> str:
    """A ligature (U+FB00 to U+FB06) in its letters; any other character as it is."""
    return unicodedata.normalize("NFKC", letter) if "\ufb00" <= letter <= "\ufb06" else letter


def unknown(code: int) -> str:
    """A glyph of which the font does not tell the letter, as pdfminer shows it; a bullet where
    viewers draw one."""
    shown = f"(cid:{code})"
    return BULLET if shown == UNUSED_CODE else shown


def is_bold(font: str) -> bool:
    """Whether a font's name says that it is bold."""
    name = font.lower()
    return any(part in name for part in BOLD_NAMES)
