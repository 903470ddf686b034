"""Errors of the API's own.

Unavailable
└── Full        as many uploads wait as are allowed
"""

from probation_graph.graph.errors import Unavailable


class Full(Unavailable):
    """So many uploads wait that no more are taken."""

    retry_after = 30  # seconds
