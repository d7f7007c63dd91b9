"""Fetching from an untrusted web: what may be asked for, whom to connect to, and how much to take."""

from marsad.sources.fetching.fetcher import Fetcher
from marsad.sources.fetching.limits import Limits
from marsad.sources.fetching.problems import Refused, Unreachable
from marsad.sources.fetching.replies import Reply

__all__ = ["Fetcher", "Limits", "Refused", "Reply", "Unreachable"]
