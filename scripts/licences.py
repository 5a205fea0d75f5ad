"""List the licence of every package that bilat needs at run time, and fail on one that may not be in the core.

    python scripts/licences.py          a table; exit code 1 when a licence is refused

Read is what is installed: the metadata of the distributions that `bilat` requires, and that these require in turn.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

RULES = Path(__file__).with_suffix(".yml")
COPYLEFT = re.compile(r"(?<![A-Za-z])A?GPL|Affero|GNU General Public", re.IGNORECASE)


class Judgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A licence with conditions, and why the package may be used all the same."""

    licence: str
    why: str


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What licences.yml says."""

    permissive: frozenset[str]
    also_written: dict[str, str]
    judged: dict[str, Judgement]
    inside: dict[str, str]


class Finding(msgspec.Struct, frozen=True, order=True):
    """One package: its licence as its metadata give it, and what follows (`permissive`, `judged`, `refused`)."""

    package: str
    version: str
    licence: str
    verdict: str


def load_rules(path: Path = RULES) -> Rules:
    """The rules, validated. Raises msgspec.ValidationError naming the field that does not fit."""
    return msgspec.yaml.decode(path.read_bytes(), type=Rules)


def required_by(root: str) -> Iterator[metadata.Distribution]:
    """Every installed distribution that `root` needs without extras, directly or through another."""
    waiting, seen = [root], {canonicalize_name(root)}
    while waiting:
        for text in metadata.distribution(waiting.pop()).requires or ():
            need = Requirement(text)
            name = canonicalize_name(need.name)
            if name in seen or (need.marker and not need.marker.evaluate({"extra": ""})):
                continue
            seen.add(name)
            waiting.append(name)
            yield metadata.distribution(name)


def licence_of(package: metadata.Distribution) -> str:
    """The licence as written: the SPDX expression, the one-line field, the classifiers, or its text's first line."""
    about, heading = package.metadata, ""
    for field in ("License-Expression", "License"):
        written = str(about[field]).strip() if field in about else ""
        if written and "\n" not in written:
            return written
        heading = heading or written.partition("\n")[0].strip()
    found = [c.split(" :: ")[-1] for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    return " AND ".join(found) or heading


def choices(licence: str) -> list[list[str]]:
    """An expression as a list of parts that all hold, each a list of licences to choose from."""
    parts = [part[1:-1] if part.startswith("(") else part for part in licence.split(" AND ")]
    return [part.split(" OR ") for part in parts]


def is_permissive(licence: str, rules: Rules) -> bool:
    """True when every part leaves the choice of a licence without conditions worth judging."""
    return all(any(rules.also_written.get(one, one) in rules.permissive for one in part) for part in choices(licence))


def is_copyleft(licence: str) -> bool:
    """True when some part leaves nothing but a GPL or an AGPL (the LGPL is neither)."""
    return any(all(COPYLEFT.search(one) for one in part) for part in choices(licence))


def verdict_on(package: str, licence: str, rules: Rules) -> str:
    """`permissive`, `judged` or `refused`; what is judged must still have the licence that was judged."""
    if is_permissive(licence, rules):
        return "permissive"
    judgement = rules.judged.get(package)
    if judgement is not None and judgement.licence == licence and not is_copyleft(licence):
        return "judged"
    return "refused"


def findings(root: str, rules: Rules) -> list[Finding]:
    """One finding for every package that `root` needs, by name."""
    rows = []
    for package in required_by(root):
        name, licence = canonicalize_name(package.metadata["Name"]), licence_of(package)
        rows.append(Finding(name, package.version, licence, verdict_on(name, licence, rules)))
    return sorted(rows)


def main() -> int:
    """Print the table. 0 when nothing is refused, else 1."""
    rules = load_rules()
    rows = findings("bilat", rules)
    for row in rows:
        note = rules.judged[row.package].why if row.verdict == "judged" else rules.inside.get(row.package, "")
        print(f"{row.verdict:<11} {row.package:<26} {row.version:<12} {row.licence}{'  # ' + note if note else ''}")
    refused = [row for row in rows if row.verdict == "refused"]
    print(f"{len(rows)} packages, {len(refused)} refused")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
