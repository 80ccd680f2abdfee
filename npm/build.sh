#!/usr/bin/env bash
# Compiles the command to WebAssembly: npm/wink-env.wasm. With `--smaller`, wasm-opt takes another sixth away, which
# takes more than a minute.
set -euo pipefail
cd "$(dirname "$0")/.."

target=wasm32-wasip1
# As much stack as a main thread has elsewhere. A constructor that is exported runs once, not with each call.
cargo rustc --quiet --locked --profile wasm -p wink-env-node --crate-type cdylib --target "$target" -- \
    -C link-arg=-zstack-size=8388608 -C link-arg=--export=__wasm_call_ctors
cp "${CARGO_TARGET_DIR:-target}/$target/wasm/wink_env_node.wasm" npm/wink-env.wasm
cp LICENSE-APACHE LICENSE-MIT wink-env-cli/wink-env.schema.json npm/
if [[ ${1-} == --smaller ]]; then
    npm exec --prefix npm -- wasm-opt -Oz --all-features npm/wink-env.wasm -o npm/wink-env.wasm
fi
ls -l npm/wink-env.wasm
