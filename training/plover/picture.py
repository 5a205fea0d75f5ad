"""A confusion matrix as SVG: readable in light and dark, every number in its cell."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

CELL, LEFT, TOP = 40, 104, 104
"""Pixels: a cell holds three digits, the margins the longest class name."""


def confusion_svg(counts: np.ndarray, truths: Sequence[str], answers: Sequence[str]) -> str:
    """Rows are the truth, columns the answer; shade is the share of the row."""
    width, height = LEFT + CELL * len(answers) + 8, TOP + CELL * len(truths) + 8
    label = "Confusion matrix: truth by row, answer by column"
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12" role="img">',
        f"<title>{label}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{LEFT - 8}" y="16" text-anchor="end" font-style="italic">answer →</text>',
    ]
    parts += [_column(at, name) for at, name in enumerate(answers)]
    for at, name in enumerate(truths):
        y = TOP + CELL * at
        parts.append(f'<text x="{LEFT - 8}" y="{y + 25}" text-anchor="end">{name}</text>')
        total = max(1.0, float(counts[at].sum()))
        parts += [_cell(LEFT + CELL * to, y, float(count), float(count) / total) for to, count in enumerate(counts[at])]
    return "\n".join([*parts, "</svg>", ""])


def _column(at: int, name: str) -> str:
    x = LEFT + CELL * at + 24
    return f'<text transform="translate({x},{TOP - 8}) rotate(-60)">{name}</text>'


def _cell(x: int, y: int, count: float, share: float) -> str:
    """A square, darker for a greater share, with the mean count over the seeds."""
    light = round(255 - 190 * share)
    ink = "#fff" if share > 0.55 else "#222"
    label = f"{count:.0f}" if count >= 0.5 else ""
    return (
        f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" fill="rgb({light},{light},255)" stroke="#ccc"/>'
        f'<text x="{x + CELL // 2}" y="{y + 25}" text-anchor="middle" fill="{ink}">{label}</text>'
    )
