"""The picture of the README: the dossier of the bundled sample, as a browser shows it.

    python scripts/screenshot.py [--out docs/dossier.png]

Needs Chromium (`make browser`). The sample is read anew and served on a free port of this machine.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "docs" / "dossier.png"
SIZE = {"width": 1200, "height": 1180}
LARGEST = 300_000
"""Bytes: a README that loads at once."""
DEMO = (sys.executable, "-u", "-c", "import sys; from bilat.cli import main; sys.exit(main())", "demo", "--port", "0")


def take(address: str, out: Path) -> None:
    """One picture of the page at `address`."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("BILAT_CHROMIUM") or shutil.which("chromium")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=flags)
        page = browser.new_page(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type]
        page.goto(address)
        page.screenshot(path=str(out))
        browser.close()


def smaller(out: Path) -> None:
    """Fewer colours and better packing, where the tools are there."""
    for command in (["pngquant", "--force", "--output", str(out), "--quality", "80-98", str(out)],
                    ["optipng", "-quiet", "-o5", str(out)]):  # fmt: skip
        if shutil.which(command[0]):
            subprocess.run(command, check=False)


def main() -> int:
    """Read the sample, serve it, take the picture; 1 when it came out too large."""
    parser = argparse.ArgumentParser(prog="python scripts/screenshot.py")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    with subprocess.Popen(DEMO, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as demo:
        try:
            lines = demo.stdout or ()
            address = next(line.split()[0] for line in lines if line.startswith("http://"))
            take(address, args.out)
        finally:
            demo.terminate()
    smaller(args.out)
    size = args.out.stat().st_size
    print(f"{args.out}: {size:,} bytes")
    return 1 if size > LARGEST else 0


if __name__ == "__main__":
    sys.exit(main())
