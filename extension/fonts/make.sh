#!/usr/bin/env bash
# Makes the bundled fonts anew. They are in the repository, so nobody needs this who does not want others.
set -euo pipefail

HERE=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

PACKAGES=(source-serif-4@5.3.1 source-sans-3@5.3.1 opendyslexic@5.3.0)
mkdir "$WORK/source" "$WORK/parts"
for package in "${PACKAGES[@]}"; do
  name=${package%@*}
  (cd "$WORK" && tar -xzf "$(npm pack --silent "@fontsource/$package")" && mv package "$name")
  ln -s "../$name/files" "$WORK/source/$name"
  cp "$WORK/$name/LICENSE" "$HERE/OFL-$name.txt"
done

python3 -m venv "$WORK/python"
"$WORK/python/bin/pip" install --quiet --disable-pip-version-check fonttools==4.60.1 brotli==1.1.0
"$WORK/python/bin/python" "$HERE/make.py" "$WORK/source" "$HERE" "$WORK/parts"
du -bc "$HERE"/*.woff2
