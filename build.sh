#!/usr/bin/env bash
# Builds, tries, tests and packs Lede. Installs what it lacks where it may, and says what is missing where it may not.
set -euo pipefail

CALLED_FROM=$PWD
ROOT=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
cd "$ROOT"

usage() {
  cat <<'END'
Usage: ./build.sh [COMMAND]

  build              the extension, unpacked, in dist/chromium and dist/firefox (this is the default)
  run [URL or FILE]  build, then open a page in Chromium and click the toolbar button; without a display,
                     leave a picture of the reading view and its Markdown in target/demo
  test               everything: Rust, types, shell, packing, and real clicks in Chromium and Firefox
  bench [OPTIONS]    build, then measure Lede beside its rivals in Chromium and Firefox: tests/browser/bench/README.md
  fuzz [SECONDS]     look for pages and articles that break the core, so many seconds for each target (15); what is found
                     lies in target/fuzz/found
  library            the core as a JavaScript module, in dist/library: library/README.md
  dist [--verify]    build, then pack for the stores: dist/lede-chromium-VERSION.zip, dist/lede-firefox-VERSION.zip, and
                     dist/lede-source-VERSION.zip, which makes the other two again: --verify tries that
END
}

main() {
  case "${1:-build}" in
    build) build ;;
    run) shift && run "$@" ;;
    test) run_tests ;;
    library) library ;;
    bench) shift && bench "$@" ;;
    dist) shift && dist "$@" ;;
    fuzz) shift && fuzz "$@" ;;
    -h | --help | help) usage ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
}

# ---- What it takes ----------------------------------------------------------------------------------------

die() {
  echo "build.sh: $*" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null
}

# need COMMAND PACKAGE: installs Debian's PACKAGE unless COMMAND is there.
need() {
  has "$1" || install_package "$2" "the command '$1' was not found"
}

# install_package PACKAGE WHY: the machine's list of packages is brought up to date first, where that can be done: an old
# list gives old browsers, which the tests can't drive.
install_package() {
  if [[ $EUID -ne 0 ]] || ! has apt-get; then
    die "please install $1 ($2)"
  fi
  echo "build.sh: installing $1"
  update_packages
  apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1 || die "apt-get could not install $1"
}

PACKAGES_UPDATED=

update_packages() {
  [[ -z "$PACKAGES_UPDATED" ]] || return 0
  apt-get update -qq >/dev/null 2>&1 || echo "build.sh: the list of packages could not be updated"
  PACKAGES_UPDATED=yes
}

need_rust() {
  has cargo || die "please install Rust: https://rustup.rs"
  # rust-toolchain.toml names the target; rustup fetches it with the toolchain, but not into one that is there already.
  [[ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]] && return
  has rustup || die "please install Rust's standard library for wasm32-unknown-unknown"
  rustup target add wasm32-unknown-unknown
}

# need_npm_packages [DIRECTORY]: those that the lock file there names.
need_npm_packages() {
  need node nodejs
  need npm npm
  local directory="${1:-.}"
  local stamp="$directory/node_modules/.lede-stamp"
  cmp -s "$directory/package-lock.json" "$stamp" && return
  PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix "$directory" --no-audit --no-fund --loglevel=error
  cp "$directory/package-lock.json" "$stamp"
}

need_browsers() {
  [[ -n "${CHROMIUM:-}" ]] || need chromium chromium
  [[ -n "${FIREFOX:-}" ]] || need firefox-esr firefox-esr
}

# Debian has Chromium's languages in a package of their own.
need_languages() {
  [[ -n "${CHROMIUM:-}" || -e /usr/lib/chromium/locales/de.pak ]] || install_package chromium-l10n "Chromium speaks English alone"
}

# ---- build ------------------------------------------------------------------------------------------------

build() {
  need_rust
  need_npm_packages
  compile wasm "${MODULES[@]/#/--package=lede-}"
  bind_modules
  node extension/bundle.mjs
  echo "The extension is in dist/chromium and dist/firefox."
}

# What a click runs, and what copying runs. Why there are two: extension/bindgen/src/budget.rs.
readonly MODULES=(reading writing)

# compile PROFILE PACKAGES...: for WebAssembly. A module names source files, in panic messages. Without the directories they
# lie in, the same source gives the same bytes on every machine.
compile() {
  local profile="$1"
  shift
  local cargo_home="${CARGO_HOME:-$HOME/.cargo}"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$PWD=. --remap-path-prefix=$cargo_home=cargo" \
    cargo build --locked --quiet --profile "$profile" --target wasm32-unknown-unknown "$@"
}

bind_modules() {
  local name files=()
  rm -rf extension/pkg
  mkdir -p target/modules/bound target/modules/seen
  for name in "${MODULES[@]}"; do
    bind_module "$name"
    files+=("target/modules/$name.wasm")
  done
  with_bindgen run --quiet -- pack extension/pkg "${files[@]}"
}

# Between binding and packing binaryen takes a tenth off the code section; laying the branches anew afterwards (`rereloop`), twice,
# takes another hundredth. That takes half a minute, so it is done only
# for a module that it has not seen.
bind_module() {
  local module="$1.wasm" directory=target/modules
  with_bindgen run --quiet -- bind "target/wasm32-unknown-unknown/wasm/$module" "$directory/bound/$module" extension/pkg
  cmp -s "$directory/bound/$module" "$directory/seen/$module" && return
  node_modules/.bin/wasm-opt --generate-global-effects --dae-optimizing --simplify-locals-nostructure -Oz --converge --one-caller-inline-max-function-size=1000 \
    --flatten --rereloop -Oz -Oz --const-hoisting -Oz --const-hoisting \
    --flatten --local-cse --rereloop -Oz -Oz --const-hoisting -Oz --const-hoisting --reorder-functions "${WASM_PROMISES[@]}" "${WASM_FEATURES[@]}" \
    "$directory/bound/$module" -o "$directory/$module"
  cp "$directory/bound/$module" "$directory/seen/$module"
}

# ---- library ----------------------------------------------------------------------------------------------

readonly LIBRARY_FILES=(package.json README.md index.d.ts browser.js node.js reader.js pkg)

library() {
  need_rust
  need_npm_packages
  compile library --package=lede-library
  rm -rf library/pkg dist/library
  mkdir -p dist target/modules
  with_bindgen run --quiet -- bind-library target/wasm32-unknown-unknown/library/library.wasm target/modules/library.wasm library/pkg
  node_modules/.bin/wasm-opt -O2 "${WASM_FEATURES[@]}" target/modules/library.wasm -o library/pkg/library_bg.wasm
  mkdir dist/library
  cp -r "${LIBRARY_FILES[@]/#/library/}" LICENSE* dist/library
  echo "The JavaScript module is in dist/library: $(gzip -9 <library/pkg/library_bg.wasm | wc -c) bytes gzipped."
}

# What rustc lets LLVM use by default, which binaryen must be told.
readonly WASM_FEATURES=(--enable-bulk-memory --enable-multivalue --enable-mutable-globals
  --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext)

# The lowest kilobyte of memory is the end of the stack, where no address points. (Never --ignore-implicit-traps: it
# moves loads before the comparison that guards them.)
readonly WASM_PROMISES=(--low-memory-unused)

# The tool runs for a fifth of a second, so optimising it would cost more than it could ever give back.
with_bindgen() {
  local command="$1"
  shift
  RUST_BACKTRACE=0 CARGO_PROFILE_DEV_OPT_LEVEL=0 CARGO_PROFILE_DEV_DEBUG=false \
    cargo "$command" --locked --package lede-bindgen --target-dir target/bindgen "$@"
}

# ---- dist -------------------------------------------------------------------------------------------------

dist() {
  [[ $# -eq 0 || "$*" == --verify ]] || { usage >&2 && exit 2; }
  build
  need zip zip
  local browser
  for browser in chromium firefox; do
    pack "dist/$browser" "dist/lede-$browser-$(version).zip"
    weigh "dist/lede-$browser-$(version).zip"
  done
  # What was unpacked from the source archive has no repository, and needs no other archive.
  [[ ! -e .git ]] || pack_source
  [[ "$*" != --verify ]] || verify
}

readonly LARGEST_PACKAGE=$((700 << 10))

weigh() {
  local size
  size=$(stat --format=%s "$1")
  echo "$size bytes of $LARGEST_PACKAGE"
  [[ $size -le $LARGEST_PACKAGE ]] || die "$1 is too large"
}

# What the repository holds, and what made the packages of it: store/REVIEWERS.md.
pack_source() {
  local staged=target/source
  rm -rf "$staged"
  mkdir -p "$staged"
  git ls-files -z | xargs -0 cp --parents -P -t "$staged"
  { rustc --version && echo "node $(node --version)" && echo "npm $(npm --version)" && zip -v | sed -n '2s/^This is //p'; } >"$staged/BUILT-WITH.txt"
  pack "$staged" "dist/lede-source-$(version).zip"
}

# The packages once more, out of the source archive alone and in another directory. Times are not unpacked: cargo would take
# files from 1980 for old ones.
verify() {
  need unzip unzip
  local browser there=target/verified
  mkdir -p "$there"
  find "$there" -mindepth 1 -maxdepth 1 ! -name target ! -name node_modules -exec rm -rf {} +
  unzip -q -DD "dist/lede-source-$(version).zip" -d "$there"
  (cd "$there" && ./build.sh dist >/dev/null)
  for browser in chromium firefox; do
    cmp "dist/lede-$browser-$(version).zip" "$there/dist/lede-$browser-$(version).zip" || die "the source archive gives another package"
  done
  echo "The source archive gives the same packages."
}

version() {
  node -p 'JSON.parse(fs.readFileSync("manifest.json", "utf8")).version'
}

# pack DIRECTORY ARCHIVE: the same bytes for the same files, whoever packs them, when and where. An archive holds times
# and modes, so those are fixed, all but who may run it; the order is that of the names, and -X leaves out owners.
pack() {
  local directory="$1" archive="$PWD/$2"
  rm -f "$archive"
  (
    export TZ=UTC LC_ALL=C
    cd "$directory"
    find . -type f -exec chmod u=rwX,go=rX {} + -exec touch -t 198001010000 {} +
    find . -type f | sed 's|^\./||' | sort | zip -X -9 -q "$archive" -@
  )
  echo "$2"
}

# ---- run --------------------------------------------------------------------------------------------------

run() {
  [[ $# -le 1 ]] || { usage >&2 && exit 2; }
  build
  [[ -n "${CHROMIUM:-}" ]] || need chromium chromium
  (cd "$CALLED_FROM" && node "$ROOT/tests/browser/demo.js" "$@")
}

# ---- bench ------------------------------------------------------------------------------------------------

bench() {
  build
  need_browsers
  npm ci --prefix tests/browser/bench --omit=optional --no-audit --no-fund --loglevel=error
  node tests/browser/bench/main.js "$@"
}

# ---- fuzz -------------------------------------------------------------------------------------------------

readonly FUZZ_TARGETS=(live_page saved_page html_writer markdown_writer packed)
readonly CARGO_FUZZ=0.13.1

# Without a sanitizer: the core has no unsafe code, and so it is twice as fast. A find ends it, with the input's name.
fuzz() {
  local seconds="${1:-15}" target
  need_rust
  need_fuzzer
  (cd fuzz && cargo +nightly fuzz build --fuzz-dir . --target-dir ../target/fuzz --sanitizer none >/dev/null)
  for target in "${FUZZ_TARGETS[@]}"; do
    plant "$target"
    mkdir -p "target/fuzz/found/$target"
    (cd fuzz && cargo +nightly fuzz run --fuzz-dir . --target-dir ../target/fuzz --sanitizer none "$target" "../target/fuzz/corpus/$target" -- \
      -artifact_prefix="../target/fuzz/found/$target/" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 \
      -max_len=40000 -print_final_stats=1 -verbosity=0)
  done
}

need_fuzzer() {
  rustup toolchain list | grep -q '^nightly' || rustup toolchain install nightly --profile minimal
  [[ "$(cargo fuzz --version 2>/dev/null)" == *" $CARGO_FUZZ" ]] || cargo install --quiet --locked cargo-fuzz --version "$CARGO_FUZZ"
}

# plant TARGET: what the fuzzer begins with.
plant() {
  local corpus="target/fuzz/corpus/$1" page kind
  mkdir -p "$corpus"
  case "$1" in
    *_page) kind=page.html ;;
    markdown_writer) kind=truth.md ;;
    *) return 0 ;;
  esac
  for page in tests/pages/*/"$kind"; do cp "$page" "$corpus/$(basename "$(dirname "$page")")"; done
  [[ "$kind" == page.html ]] || return 0
  cat tests/hostile/*.txt | grep -vE '^(# |= |$)' | split -l 5 - "$corpus/hostile-"
}

# ---- test -------------------------------------------------------------------------------------------------

run_tests() {
  local started=$SECONDS
  step "The extension" build
  step "Rust: format" cargo fmt --all --check
  step "Rust: lints" cargo clippy --locked --quiet --all-targets -- -D warnings
  step "Rust: lints of the modules" cargo clippy --locked --quiet --target wasm32-unknown-unknown "${MODULES[@]/#/--package=lede-}" --package=lede-library --package=lede-options -- -D warnings
  step "Rust: lints of the trainer" cargo clippy --locked --quiet --features train,steps --lib --bins -- -D warnings
  step "Rust: lints of the tool" with_bindgen clippy --quiet --all-targets -- -D warnings
  step "Rust: tests" cargo test --locked --quiet
  step "Rust: tests of the tool" with_bindgen test --quiet
  step "Rust: documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --document-private-items
  step "Rust: package" cargo package --locked --quiet --allow-dirty
  step "Rust: fuzzing" fuzz
  step "The library" library
  step "JavaScript: types" check_types
  step "Shell" check_shell
  step "Packing" check_packing
  step "Stores" check_packages
  step "Browsers" test_in_browsers
  echo "All tests passed, in $((SECONDS - started)) s."
}

# step TITLE COMMAND...
step() {
  local title="$1" started=$SECONDS
  shift
  echo "== $title"
  "$@"
  echo "== $title: done in $((SECONDS - started)) s"
}

# The tools for the stores, too, by the types of what they use.
check_types() {
  need_npm_packages store/tools
  node_modules/.bin/tsc
}

check_shell() {
  need shellcheck shellcheck
  shellcheck build.sh .ci/run extension/fonts/make.sh extension/icons/make.sh
}

check_packing() {
  dist --verify
  [[ "$(cargo pkgid --package lede)" == *"#$(version)" ]] || [[ "$(cargo pkgid --package lede)" == *"@$(version)" ]] ||
    die "manifest.json and Cargo.toml state different versions"
}

# What Firefox's store finds, and whether the oldest browsers that the manifest names have what the code asks for.
check_packages() {
  need_npm_packages store/tools
  store/tools/node_modules/.bin/web-ext lint --source-dir dist/firefox --warnings-as-errors --boring --no-config-discovery
  node store/tools/oldest.js
}

test_in_browsers() {
  need_browsers
  need_languages
  need pdftotext poppler-utils
  cargo build --locked --quiet --bin lede
  local file failed=()
  for file in tests/browser/*.test.js; do
    test_file "$file" || failed+=("$file")
  done
  # Two browsers on two cores stumble now and then over what is theirs. What fails twice is ours, and what failed once is named.
  for file in "${failed[@]}"; do
    test_file "$file" || die "$file failed twice"
    echo "build.sh: $file failed at first, and passed when it was run again"
  done
}

test_file() {
  node --test --test-reporter=spec "$1"
}

main "$@"
