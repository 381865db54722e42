#!/usr/bin/env python3
"""How often Lede is right about pages that have no article.

    cargo build --release --bin lede
    python3 tests/corpus/no_article.py ../shared/corpus --run "target/release/lede batch"
    python3 tests/corpus/no_article.py ../shared/corpus --results /tmp/cv.jsonl      # what `train --cross` wrote

Without the corpus it says so and does nothing. `no_article.tsv` says what a person sees on a page: `none`, `article`, or
`unsure` (both answers would do; counted apart). A page without a line there is an article.

Counted are
- found: of wcxb's pages of the types listing and collection that are `none`, those told to have no article;
- wrong: of all articles (wcxb's type article, aeb, traf) but those that are `none` or `unsure`, those told to have none;
- and besides, of all pages that are `none`, those found, and of wcxb's other types that are `article`, those wrong.
Each for two halves of the sites as well: by the first byte of the MD5 of the host's last two labels.
"""

import argparse
import gzip
import hashlib
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile
from urllib.parse import urlsplit

HERE = pathlib.Path(__file__).parent
SETS = ("wcxb", "aeb", "traf")


def pages(corpus):
    for line in open(corpus / "manifest.jsonl", encoding="utf-8"):
        page = json.loads(line)
        if page["set"] in SETS:
            page["key"] = f"{page['set']}/{page['id']}"
            yield page


def labels():
    lines = (HERE / "no_article.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines if not line.startswith("#"))


def half(page):
    host = urlsplit(page.get("url") or "").hostname or page["key"]
    site = ".".join(host.split(".")[-2:])
    return hashlib.md5(site.encode()).digest()[0] % 2


def run(command, corpus, all_pages):
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for number, page in enumerate(all_pages):
            path = pathlib.Path(folder) / f"{number}.html"
            path.write_bytes(gzip.open(corpus / page["page"]).read())
            jobs.append(json.dumps({"id": page["key"], "path": str(path), "url": page.get("url")}) + "\n")
        done = subprocess.run(shlex.split(command), input="".join(jobs).encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8").splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--run", help="a command that reads jobs as `lede batch` does")
    parser.add_argument("--results", type=pathlib.Path, help="what such a command wrote")
    parser.add_argument("--list", action="store_true", help="name the pages that are not told right")
    args = parser.parse_args()
    if not (args.corpus / "manifest.jsonl").exists():
        print(f"skipped: there is no corpus at {args.corpus}")
        return
    all_pages = list(pages(args.corpus))
    if args.run:
        lines = run(args.run, args.corpus, all_pages)
    elif args.results:
        lines = args.results.read_text(encoding="utf-8").splitlines()
    else:
        sys.exit("--run or --results is missing")
    answers = {answer["id"]: answer.get("no_article") for answer in map(json.loads, lines)}
    label = labels()
    counts = {}
    for page in all_pages:
        truth, kind = label.get(page["key"], "article"), page.get("page_type", "article")
        told = answers[page["key"]]
        is_article = page["set"] != "wcxb" or kind == "article"
        rows = []
        if truth == "none":
            rows = ["found of all without an article"]
            rows += ["found of listings and collections"] if kind in ("listing", "collection") else []
        elif truth == "article":
            rows = ["wrong of articles" if is_article else "wrong of other types"]
        else:
            rows = ["told of the unsure, articles" if is_article else "told of the unsure, other types"]
        for row in rows:
            for part in ("all", half(page)):
                count = counts.setdefault(row, {}).setdefault(part, [0, 0])
                count[0] += bool(told)
                count[1] += 1
        if args.list and truth != "unsure" and bool(told) != (truth == "none"):
            print("\t".join([page["key"], truth, kind, told or "-"]))
    for row, parts in sorted(counts.items()):
        shares = [f"{parts[part][0]:4} of {parts[part][1]:4} ({parts[part][0] / parts[part][1]:6.1%})" for part in ("all", 0, 1)]
        print(f"{row:36} {shares[0]}   halves {shares[1]} {shares[2]}")


if __name__ == "__main__":
    main()
