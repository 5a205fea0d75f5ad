"""The package's data as frozen typed objects: states, organisations, cities, offices, people, money, PLOVER.

Every loader is cached and reads its file on first use; nothing is read at import. A malformed file raises
`bilat.errors.LexiconError`, which names the file and the entry.
"""

from bilat.lexicon.bodies import Bodies, Body, BodyMatch, bodies
from bilat.lexicon.cities import Cities, City, cities
from bilat.lexicon.currencies import Currencies, Currency, currencies
from bilat.lexicon.offices import Offices, offices
from bilat.lexicon.ontology import Context, Event, Mode, Ontology, plover
from bilat.lexicon.organisations import Organisation, OrganisationMatch, Organisations, organisations
from bilat.lexicon.outlets import Outlet, Outlets, outlets
from bilat.lexicon.people import People, PersonFact, people
from bilat.lexicon.regions import Region, RegionMatch, Regions, regions
from bilat.lexicon.states import State, StateForm, StateMatch, States, states

__all__ = [
    "Bodies",
    "Body",
    "BodyMatch",
    "Cities",
    "City",
    "Context",
    "Currencies",
    "Currency",
    "Event",
    "Mode",
    "Offices",
    "Ontology",
    "Organisation",
    "OrganisationMatch",
    "Organisations",
    "Outlet",
    "Outlets",
    "People",
    "PersonFact",
    "Region",
    "RegionMatch",
    "Regions",
    "State",
    "StateForm",
    "StateMatch",
    "States",
    "bodies",
    "cities",
    "currencies",
    "offices",
    "organisations",
    "outlets",
    "people",
    "plover",
    "regions",
    "states",
]
