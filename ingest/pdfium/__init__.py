"""The fast reader: words and rulings from PDFium's own calls."""
