"""The reliability plot: confidence against the share of claims that are right, as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

SIZE, EDGE = 400, 60
COLOURS = ("#1f4e9e", "#b3541e", "#4a7a3a")
Bin = tuple[float, float, int]


def reliability_svg(curves: Mapping[str, Sequence[Bin]]) -> str:
    """One dot a bin and curve, its area as the number of claims; on the diagonal confidence is what it says."""
    wide = SIZE + 2 * EDGE
    head = f'viewBox="0 0 {wide} {wide}" font-family="sans-serif" font-size="13" role="img" aria-label="Reliability"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {head}>',
        f'<rect width="{wide}" height="{wide}" fill="white"/>',
        *_axes(),
    ]
    for (name, found), colour, row in zip(curves.items(), COLOURS, range(len(curves)), strict=False):
        parts += _dots(found, colour)
        y = EDGE + 18 + 20 * row
        parts.append(f'<circle cx="{EDGE + 18}" cy="{y}" r="6" fill="{colour}" fill-opacity="0.7"/>')
        parts.append(f'<text x="{EDGE + 32}" y="{y + 4}" fill="#222">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _axes() -> Iterator[str]:
    low, high = EDGE, EDGE + SIZE
    yield f'<rect x="{low}" y="{low}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#999"/>'
    yield f'<line x1="{low}" y1="{high}" x2="{high}" y2="{low}" stroke="#999" stroke-dasharray="4 4"/>'
    for tick in range(0, 11, 2):
        at = tick * SIZE / 10
        yield f'<text x="{low + at:.0f}" y="{high + 18}" text-anchor="middle" fill="#222">{tick / 10:.1f}</text>'
        yield f'<text x="{low - 8}" y="{high - at + 4:.0f}" text-anchor="end" fill="#222">{tick / 10:.1f}</text>'
    yield f'<text x="{low + SIZE / 2:.0f}" y="{high + 42}" text-anchor="middle" fill="#222">confidence</text>'
    middle = low + SIZE / 2
    yield (
        f'<text x="18" y="{middle:.0f}" text-anchor="middle" fill="#222" '
        f'transform="rotate(-90 18 {middle:.0f})">share of claims that are right</text>'
    )


def _dots(found: Sequence[Bin], colour: str) -> Iterator[str]:
    most = max((size for *_, size in found), default=1)
    for said, right, size in found:
        x, y = EDGE + said * SIZE, EDGE + (1 - right) * SIZE
        radius = 3 + 5 * (size / most) ** 0.5
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" fill-opacity="0.7"/>'
