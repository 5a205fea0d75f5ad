"""The licences of what bilat needs are fit for its core, and the check would notice one that is not."""

from __future__ import annotations

import pytest

from scripts import licences

RULES = licences.load_rules()


def test_nothing_that_is_installed_is_refused() -> None:
    found = licences.findings("bilat", RULES)
    assert len(found) > 20
    assert [row for row in found if row.verdict == "refused"] == []


def test_every_judgement_is_still_needed() -> None:
    judged = {row.package for row in licences.findings("bilat", RULES) if row.verdict == "judged"}
    assert judged == set(RULES.judged)


@pytest.mark.parametrize(("licence", "verdict"), [
    ("MIT", "permissive"),
    ("MIT License", "permissive"),
    ("Apache-2.0 OR GPL-3.0-only", "permissive"),
    ("(MIT OR GPL-2.0-only) AND ISC", "permissive"),
    ("BSD-3-Clause AND GPL-3.0-or-later", "refused"),
    ("AGPL-3.0", "refused"),
    ("LGPL-2.1-or-later", "refused"),
    ("GNU General Public License v3 (GPLv3)", "refused"),
    ("", "refused"),
    ("Some Licence of Its Own", "refused"),
])
def test_verdicts(licence: str, verdict: str) -> None:
    assert licences.verdict_on("anything", licence, RULES) == verdict


@pytest.mark.parametrize(("now", "verdict"), [
    ("MPL-2.0", "judged"), ("GPL-3.0-only", "refused"), ("MPL-3.0", "refused"),
])
def test_a_judged_package_keeps_the_licence_that_was_judged(now: str, verdict: str) -> None:
    assert licences.verdict_on("certifi", now, RULES) == verdict


def test_a_gpl_cannot_be_judged_fit() -> None:
    rules = licences.Rules(frozenset(), {}, {"x": licences.Judgement("GPL-3.0-only", "no reason will do")}, {})
    assert licences.verdict_on("x", "GPL-3.0-only", rules) == "refused"
