"""How well documents are read: what is found against what a careful reader found."""
