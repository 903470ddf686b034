"""Extension functions: what SPARQL 1.1 cannot say, for one question only (decision 0015)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode

Term = object
FUNCTIONS: dict[NamedNode, Callable[..., Literal | None]] = {}
DESCRIBED: Mapping[str, str] = MappingProxyType({})
