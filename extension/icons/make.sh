#!/usr/bin/env bash
# Draws the PNG files anew, by Chromium.
set -euo pipefail

cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")"

for size in 16 32 48 128; do
  drawing=icon.svg
  [[ ! -f "icon-$size.svg" ]] || drawing="icon-$size.svg"
  page=$(mktemp --suffix .html)
  printf '<!doctype html><style>body { margin: 0 } img { display: block }</style><img src="file://%s" width="%s">' "$PWD/$drawing" "$size" >"$page"
  "${CHROMIUM:-chromium}" --headless --no-sandbox --default-background-color=00000000 --window-size="$size,$size" \
    --screenshot="$PWD/$size.png" "file://$page" 2>/dev/null
  rm "$page"
done
