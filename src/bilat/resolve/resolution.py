"""`resolve`: the steps from claims and judgements to entities, in order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from bilat.ledger import Told
from bilat.lexicon.version import content_hash
from bilat.model.entity import Entity, Match
from bilat.model.judgement import Judgement, standing
from bilat.model.knowledge import Resolved
from bilat.resolve.build import Draft, entity, ids_of
from bilat.resolve.candidates import pairs
from bilat.resolve.clusters import Clusters, Rules
from bilat.resolve.likeness import Likeness
from bilat.resolve.nodes import Node, nodes_of
from bilat.resolve.scoring import Scoring
from bilat.resolve.seen import Seen, collect
from bilat.resolve.within import Assigned, Within


class Resolution(msgspec.Struct, frozen=True):
    """Entities by id, and who each name of each document is, in order."""

    entities: tuple[Entity, ...]
    resolved: tuple[Resolved, ...]


@lru_cache(maxsize=1)
def resolver_version() -> str:
    """Changes whenever the same claims could give other entities: hash of the code and the data that make them."""
    return f"entities-{content_hash(('resolve', 'lexicon'), ('resolve', 'gazetteer', 'languages'))}"


def resolve(told: Sequence[Told], judgements: Sequence[Judgement] = ()) -> Resolution:
    """Who is who, over all claims. Judgements beat the score, as long as they stand."""
    seen = collect(told)
    nodes = nodes_of(seen)
    judged = [j for j in standing(list(judgements)) if j.subject == "names"]
    clusters = Clusters(nodes, Scoring(seen, nodes), _rules(judged, nodes))
    clusters.join(pairs(nodes.values()))
    assigned = _assigned(seen, nodes, clusters, judged)
    return _resolution(seen, nodes, clusters, assigned)


def _rules(judged: list[Judgement], nodes: dict[str, Node]) -> Rules:
    rules = Rules({}, {}, {})
    by_verdict = {"same": rules.same, "different": rules.different, "unsure": rules.unsure}
    for judgement in judged:
        for one in _keys(judgement.one, nodes, judgement.verdict == "same"):
            for other in _keys(judgement.other, nodes, judgement.verdict == "same"):
                pair = (one, other) if one < other else (other, one)
                by_verdict[judgement.verdict][pair] = _words(judgement)
    return rules


def _keys(name: str, nodes: dict[str, Node], first: bool) -> list[str]:
    """The nodes of a name: several where it means one of two; `first`: the one of most documents."""
    found = sorted(
        (n for n in nodes.values() if n.name == name), key=lambda n: (-len(n.documents), n.key)
    )
    return [n.key for n in (found[:1] if first else found)]


def _words(judgement: Judgement) -> str:
    by = f" by {judgement.who}" if judgement.who else ""
    why = f": {judgement.why}" if judgement.why else ""
    return f"judged {judgement.verdict}{by}{why}"


def _assigned(seen: Seen, nodes: dict[str, Node], clusters: Clusters, judged: list[Judgement]) -> Assigned:
    """Every name of every document with its cluster's key."""
    within = Within(seen, nodes, clusters)
    within.resolve(_barred(nodes, clusters, judged))
    for node in nodes.values():
        for document in node.documents:
            within.assigned[document, node.name] = (clusters.root(node.key), None)
    _judged_same(seen, nodes, clusters, judged, within.assigned)
    return within.assigned


def _barred(nodes: dict[str, Node], clusters: Clusters, judged: list[Judgement]) -> dict[str, set[str]]:
    """Clusters that a bare name or an office must not join."""
    found: dict[str, set[str]] = {}
    for judgement in judged:
        if judgement.verdict in ("different", "unsure"):
            for name, other in ((judgement.one, judgement.other), (judgement.other, judgement.one)):
                roots = {clusters.root(key) for key in _keys(other, nodes, first=False)}
                found.setdefault(name, set()).update(roots)
    return found


def _judged_same(
    seen: Seen, nodes: dict[str, Node], clusters: Clusters, judged: list[Judgement], assigned: Assigned
) -> None:
    """Bare names and offices that somebody judged to be somebody, in every document."""
    for judgement in judged:
        if judgement.verdict != "same":
            continue
        keys = [_keys(name, nodes, first=True) for name in (judgement.one, judgement.other)]
        root = next((clusters.root(key[0]) for key in keys if key), judgement.one)
        for name, key in zip((judgement.one, judgement.other), keys, strict=True):
            if not key and name in seen.names:
                for document in seen.names[name].sightings:
                    assigned[document, name] = (root, Likeness(1.0, (_words(judgement),)))


def _resolution(seen: Seen, nodes: dict[str, Node], clusters: Clusters, assigned: Assigned) -> Resolution:
    drafts = _drafts(seen, nodes, clusters, assigned)
    ids = ids_of(drafts.values())
    matches = _matches(nodes, clusters, assigned, drafts)
    entities = [entity(draft, ids[key], seen, matches.get(key, [])) for key, draft in drafts.items()]
    resolved = (Resolved(document, name, ids[key]) for (document, name), (key, _) in assigned.items())
    return Resolution(tuple(sorted(entities, key=lambda e: e.id)), tuple(sorted(resolved)))


def _drafts(seen: Seen, nodes: dict[str, Node], clusters: Clusters, assigned: Assigned) -> dict[str, Draft]:
    known = {clusters.root(node.key): node.known for node in sorted(nodes.values(), key=lambda n: n.key) if node.known}
    drafts: dict[str, Draft] = {}
    for (document, name), (key, _) in sorted(assigned.items(), key=lambda item: item[0]):
        if key not in drafts:
            drafts[key] = Draft(key, known.get(key, key if key.startswith("person:") else ""))
        drafts[key].add(seen.names[name].sightings[document])
    return drafts


def _matches(
    nodes: dict[str, Node], clusters: Clusters, assigned: Assigned, drafts: dict[str, Draft]
) -> dict[str, list[Match]]:
    """By cluster: why its names are one, and which others they may be."""
    found: dict[str, dict[tuple[str, str], Match]] = {}
    for pair in [*clusters.merges, *clusters.doubts]:
        match = _match(nodes[pair.one].name, nodes[pair.other].name, pair.likeness)
        for root in {clusters.root(pair.one), clusters.root(pair.other)}:
            _keep(found.setdefault(root, {}), match)
    for (_, name), (key, likeness) in assigned.items():
        if likeness:
            main = next((n for n in drafts[key].names() if n != name), name)
            _keep(found.setdefault(key, {}), _match(name, main, likeness))
    return {root: list(by_pair.values()) for root, by_pair in found.items()}


def _match(one: str, other: str, likeness: Likeness) -> Match:
    low, high = sorted((one, other))
    return Match(low, high, likeness.score, likeness.reasons)


def _keep(matches: dict[tuple[str, str], Match], match: Match) -> None:
    pair = (match.one, match.other)
    held = matches.get(pair)
    if match.one != match.other and (held is None or (match.score, match.reasons) > (held.score, held.reasons)):
        matches[pair] = match

