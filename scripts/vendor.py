"""Fetch the browser libraries that the pages use, and check the copies in the package against what is pinned.

    python scripts/vendor.py          fetches from the npm registry (needs npm and node), writes static/vendor
    python scripts/vendor.py --check  compares the files there with their hashes; needs no network

`src/bilat/web/static/vendor/vendor.json` names each package with version, licence and the SHA-256 of every file taken
from it. These files and the outlines of states made of world-atlas are the only code and data of others in the package.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

VENDOR = Path(__file__).resolve().parents[1] / "src" / "bilat" / "web" / "static" / "vendor"
MANIFEST = VENDOR / "vendor.json"
OUTLINES = Path(__file__).with_name("outlines.cjs")


class Taken(msgspec.Struct, forbid_unknown_fields=True):
    """A file of a package, the name it has here, and the SHA-256 of its bytes."""

    path: str
    name: str
    sha256: str


class Package(msgspec.Struct, forbid_unknown_fields=True):
    """A package of the npm registry, pinned, and why it is here."""

    name: str
    version: str
    licence: str
    why: str
    files: list[Taken]


class Made(msgspec.Struct, forbid_unknown_fields=True):
    """A file made by a script from pinned packages that are not taken themselves."""

    name: str
    script: str
    packages: dict[str, str]
    licence: str
    sha256: str


class Manifest(msgspec.Struct, forbid_unknown_fields=True):
    """All that lies in static/vendor."""

    packages: list[Package]
    made: list[Made]


def load(path: Path = MANIFEST) -> Manifest:
    """The manifest. Raises msgspec.ValidationError for a field that does not fit."""
    return msgspec.json.decode(path.read_bytes(), type=Manifest)


def pinned(manifest: Manifest) -> dict[str, str]:
    """The hash of every file that static/vendor must hold."""
    taken = {file.name: file.sha256 for package in manifest.packages for file in package.files}
    return taken | {made.name: made.sha256 for made in manifest.made}


def faults(manifest: Manifest, folder: Path = VENDOR) -> list[str]:
    """What is missing, changed or not in the manifest."""
    wanted, found = pinned(manifest), {p.name: _sha256(p) for p in folder.iterdir() if p.name != MANIFEST.name}
    wrong = [f"{name}: missing" for name in sorted(wanted.keys() - found.keys())]
    wrong += [f"{name}: not in the manifest" for name in sorted(found.keys() - wanted.keys())]
    return wrong + [f"{n}: has {found[n]}" for n in sorted(wanted.keys() & found.keys()) if wanted[n] != found[n]]


def fetch(manifest: Manifest) -> None:
    """Take every file of the manifest anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        needed = {package.name: package.version for package in manifest.packages}
        for made in manifest.made:
            needed |= made.packages
        asked = [f"{package}@{version}" for package, version in sorted(needed.items())]
        _run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", *asked], folder)
        for package in manifest.packages:
            for file in package.files:
                source = folder / "node_modules" / package.name / file.path
                (VENDOR / file.name).write_bytes(source.read_bytes())
        for made in manifest.made:
            (VENDOR / made.name).write_bytes(_run(["node", str(OUTLINES.with_name(made.script))], folder))


def _run(command: list[str], folder: Path) -> bytes:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> int:
    """Fetch or check; 1 when the files are not those that are pinned."""
    parser = argparse.ArgumentParser(prog="python scripts/vendor.py")
    parser.add_argument("--check", action="store_true", help="fetch nothing")
    args = parser.parse_args()
    manifest = load()
    if not args.check:
        fetch(manifest)
    wrong = faults(manifest)
    print("\n".join(wrong) or f"{len(pinned(manifest))} files as pinned")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
