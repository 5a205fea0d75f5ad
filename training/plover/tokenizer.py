"""Writes the tokenizer that ships: the base model's, with the markers taken whole.

    python -m training.plover.tokenizer --base FOLDER --to src/bilat/data/models/plover/tokenizer.json
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bilat.coding.plover.tokens import load_tokenizer


def main() -> None:
    """Write the file, without white space: it is for machines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    load_tokenizer(options.base / "tokenizer.json").save(str(options.to), pretty=False)


if __name__ == "__main__":
    main()
