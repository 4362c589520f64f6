# The versions of the tools that are not packages of npm; sourced by the other scripts, never run.
# The npm tools (binaryen's wasm-opt, playwright-core, axe-core) are pinned in package.json and package-lock.json.
# A new wasm-bindgen also goes into Cargo.toml, a new trunk or binaryen into Trunk.toml: setup checks that they agree.

TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION=0.2.130   # must be the version in Cargo.lock
NODE_MAJOR=20                  # the oldest that will do

# Used by scripts/fonts alone.
NOTO_NASKH_ARABIC_VERSION=5.3.0
VAZIRMATN_VERSION=5.3.0
FONTTOOLS_VERSION=4.68.0
BROTLI_VERSION=1.2.1
