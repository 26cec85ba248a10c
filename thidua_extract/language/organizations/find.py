"""The organisations of a text, head by head."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_extract.language.names import Name, find_names
from thidua_extract.language.organizations.levels import share_levels
from thidua_extract.language.organizations.model import Organization
from thidua_extract.language.organizations.reader import OrganizationReader
from thidua_extract.language.organizations.scan import Scan
from thidua_extract.language.places import PlaceMention, find_places
from thidua_extract.text.document import Document


def find_organizations(
    document: Document, places: Iterable[PlaceMention] | None = None, names: Iterable[Name] | None = None
) -> list[Organization]:
    """Every organisation of the text in order, without overlaps.

    `places`, `names`: those of the same text, where the caller has them already.
    """
    places = find_places(document) if places is None else list(places)
    scan = Scan(document, places, find_names(document) if names is None else names)
    reader = OrganizationReader(scan)
    found: list[Organization] = []
    free = 0
    for match in scan.heads.values():
        if match.start < free:
            continue
        organization = reader.read(match)
        if organization is not None:
            found.append(organization)
            free = organization.span.end
    return share_levels(document, found)
