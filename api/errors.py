"""Errors of the API's own.

Unavailable
├── Full        as many uploads wait as are allowed
└── Crowded     as many questions are being asked as are allowed
"""

from probation_graph.graph.errors import Unavailable


class Full(Unavailable):
    """So many uploads wait that no more are taken."""

    retry_after = 30  # seconds


class Crowded(Unavailable):
    """So many questions are being asked of the database that no more are taken."""

    retry_after = 1  # seconds
