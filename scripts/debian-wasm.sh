# The way round where rustup cannot fetch the wasm32 target: Debian's own compiler, for the wasm build alone, with a
# standard library built from Debian's sources. Only scripts/setup calls it, as root on Debian. Sourced, never run.
#
# It leaves a `trunk` in $mizan_shim that goes first on PATH (scripts/env) and puts Debian's cargo and rustc before
# rustup's. Native checks keep rustup's toolchain, and each compiler has a target folder of its own.

debian_wasm_lib=/usr/lib/rustlib/wasm32-unknown-unknown/lib

debian_wasm_built_by=$debian_wasm_lib/built-by # the compiler's version: the library of another one is of no use

debian_wasm_ready() {
  [ -x "$mizan_shim/trunk" ] && [ -x /usr/bin/rustc ] && [ "$(cat "$debian_wasm_built_by" 2>/dev/null)" = "$(/usr/bin/rustc -V)" ]
}

debian_wasm_off() { rm -rf "$mizan_tools/debian-wasm"; }

# Runs as a job of its own, under set -e.
debian_wasm_install() {
  apt_install rustc-web cargo-web rust-web-src gcc libc6-dev
  debian_wasm_build_std
  debian_wasm_write_shim
}

# Any crate built with -Z build-std leaves the standard library's rlibs beside its own.
debian_wasm_build_std() (
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir "$work/src"
  touch "$work/src/lib.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  cd "$work"
  # Without embed-bitcode a later build with lto fails ("Can't find section .llvmbc").
  CARGO_TARGET_DIR="$work/target" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes PATH=/usr/bin:$PATH \
    /usr/bin/cargo build --release --target wasm32-unknown-unknown \
    -Z build-std=std,panic_abort,panic_unwind,proc_macro,test
  rm -f target/wasm32-unknown-unknown/release/deps/libempty-*.rlib
  install -d "$debian_wasm_lib"
  rm -f "$debian_wasm_lib"/*.rlib
  cp target/wasm32-unknown-unknown/release/deps/*.rlib "$debian_wasm_lib"
  /usr/bin/rustc -V >"$debian_wasm_built_by"
  rm -rf "$root/target/debian-wasm" # cargo does not notice a new standard library
)

debian_wasm_write_shim() {
  local compiler=$mizan_tools/debian-wasm/compiler
  mkdir -p "$compiler" "$mizan_shim"
  ln -sf /usr/bin/cargo /usr/bin/rustc "$compiler"
  # Debian's compiler comes without a linker for wasm32; rustup's toolchain brings one.
  cat >"$mizan_shim/trunk" <<SHIM
#!/usr/bin/env bash
# Written by scripts/debian-wasm.sh: trunk, with Debian's compiler for wasm32.
set -euo pipefail
PATH=\${PATH//"$mizan_shim:"/}
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin/rust-lld
export CARGO_TARGET_DIR=target/debian-wasm
export PATH=$compiler:\$PATH
exec trunk "\$@"
SHIM
  chmod +x "$mizan_shim/trunk"
}
