#!/usr/bin/env bash
# Builds the live engine that runs a reader's program in the page:
#
#     lab/player/build_wasm.sh [FILE]
#
# and writes it to FILE, or else to book/src/lab/engine.js, and beside it the
# judge of the Python exercises, judge.js, and the library's modules that are
# written in Python, library.js. Those are committed, so that reading the book
# and doing its exercises needs none of this.
# `cargo test -p lab-wasm` then holds it to the source.
#
# With rustup's target it takes what is there:
#
#     rustup target add wasm32-unknown-unknown
#
# Without it, on Debian, it fetches a compiler with the source of its standard
# library (rustc-web, rust-web-src, lld) and unpacks it below
# ~/.local/wasm-rust; nothing is installed. That needs `apt-get update` to have
# been run once. The engine is a third smaller so: see lab/wasm/WEIGHT.md.
#
# Nothing of the compiler or its library is changed. Two crates with tables of
# Unicode are replaced by stand-ins, in lab/wasm/engine and only there.
#
# wasm-opt takes out what is there twice and orders the rest so that it packs
# well; without it, on Debian, it is fetched as the compiler is (binaryen). Then
# functions that are alike are put beside each other (order.pl), the code is sorted
# by kind (split.pl), and it is packed by xz.
set -euo pipefail
engine=$(realpath -m "${1:-$(dirname "$0")/../../book/src/lab/engine.js}")
cd "$(dirname "$0")/../.."
command -v xz >/dev/null || {
    echo "build_wasm: xz is not here: apt-get install xz-utils" >&2
    exit 1
}

target=wasm32-unknown-unknown
prefix=$(realpath -m "${WASM_RUST:-$HOME/.local/wasm-rust}")
cargo_home=${CARGO_HOME:-$HOME/.cargo}
out=target/wasm
sep=$(printf '\037')
flags=(
    # Paths stay out of the engine: two builds from different folders are alike.
    "--remap-path-prefix=$cargo_home=/cargo"
    "--remap-path-prefix=$PWD=/src"
    # A program of deeply nested expressions needs a deep stack.
    "-Clink-arg=-zstack-size=4194304"
    # Numbers that the linker writes have as many bytes as they need, not five.
    "-Clink-arg=--compress-relocations"
)
build=(cargo build --manifest-path lab/wasm/engine/Cargo.toml --release
    --target "$target" --target-dir "$out" --locked)

# Unpacks Debian's packages below $prefix.
fetch() {
    mkdir -p "$prefix/debs/partial" "$prefix/bin"
    apt-get install -qq -y --download-only --no-install-recommends --reinstall \
        -o Dir::Cache::archives="$prefix/debs" -o APT::Sandbox::User=root "$@"
    for deb in "$prefix"/debs/*.deb; do dpkg-deb -x "$deb" "$prefix"; done
    rm -r "$prefix/debs"
}

fetch_debian_rust() {
    [ -e "$prefix/.done" ] && return
    command -v apt-get >/dev/null || {
        echo "build_wasm: no target $target here; install it with: rustup target add $target" >&2
        exit 1
    }
    local std
    std=$(apt-cache depends libstd-rust-web-dev | sed -n 's/.*Depends: \(libstd-rust-web-[0-9.]*\)$/\1/p')
    fetch rustc-web rust-web-src lld-22 libllvm22 libstd-rust-web-dev "$std"
    for pair in rustc:rustc wasm-ld:wasm-ld-22; do
        printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' \
            "$prefix/usr/lib/x86_64-linux-gnu" "$prefix/usr/bin/${pair#*:}" >"$prefix/bin/${pair%:*}"
        chmod +x "$prefix/bin/${pair%:*}"
    done
    touch "$prefix/.done"
}

if [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ]; then
    rustc=rustc
    export CARGO_ENCODED_RUSTFLAGS=$(IFS=$sep; echo "${flags[*]}")
else
    fetch_debian_rust
    rustc=$prefix/bin/rustc
    # A page has no use for what a panic says or where it arose, nor for Debug;
    # of functions that come to the same code one is enough.
    flags+=("--remap-path-prefix=$prefix/usr=/sysroot" -Zlocation-detail=none -Zfmt-debug=none
        -Zunstable-options -Cpanic=immediate-abort -Zmerge-functions=aliases)
    export RUSTC=$rustc RUSTC_BOOTSTRAP=1 CARGO_ENCODED_RUSTFLAGS=$(IFS=$sep; echo "${flags[*]}")
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$prefix/bin/wasm-ld
    build+=(-Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size)
fi

wasm_opt=$(command -v wasm-opt || echo "$prefix/usr/bin/wasm-opt")
[ -x "$wasm_opt" ] || command -v apt-get >/dev/null || {
    echo "build_wasm: wasm-opt is not here: install binaryen" >&2
    exit 1
}
[ -x "$wasm_opt" ] || fetch binaryen

# Functions that came to be alike are one, ends of blocks that are alike, too; what is
# shorter in other instructions is in those; what is never read is not written; and the
# locals used most have the shortest numbers.
tidy() {
    "$wasm_opt" --enable-bulk-memory --enable-sign-ext --enable-mutable-globals \
        --enable-nontrapping-float-to-int --duplicate-function-elimination \
        --optimize-instructions --merge-blocks --code-folding --duplicate-function-elimination \
        --rse --vacuum --reorder-locals "$1" -o "$2"
}

# The standard library reads floats by 651 powers of five, 5**-342 to 5**308, 128 bits of
# each: 10 KB in which LZMA finds nothing. A page can calculate them, so zeros are sent in
# their place. This says where they begin in a module, and nothing if it has none.
powers_in() {
    perl -0777 -ne '
        my ($first, $last) = map { pack("H*", $_) }
            ("5ad63b92d653f4ee3f3ba10629aa3f11", "8fff445e2f9c678e4876eaa7ea090f57");
        my $at = index($_, $first);
        print $at if $at >= 0 and substr($_, $at + 650 * 16, 16) eq $last;' "$1"
}

without_powers() {
    perl -0777 -pe "substr(\$_, $2, 651 * 16) = qq(\0) x (651 * 16)" "$1"
}

# A fifth smaller than gzip; the settings suit numbers that stand among their kind.
pack() {
    xz --format=lzma --lzma1=preset=9e,lc=2,lp=0,pb=0,dict=4MiB,nice=112 --stdout "$1"
}

# What each of the two features has, as a module of its own.
for feature in run judge; do
    "${build[@]}" --features "$feature"
    tidy "$out/$target/release/lab_engine.wasm" "$out/tidy.wasm"
    lab/player/order.pl "$out/tidy.wasm" "$out/$feature.wasm"
done

# Bytes as text: every character of ASCII but NUL, those that end a line and those that
# mean something in a string stands for 6 or 7 bits. There are 123, so the first 5 stand
# for six bits, 0 to 4, and the others for seven, 10 to 127. It is what base64 costs after
# gzip, less 2 KB. The page reads it in book/theme/lab/unpack.js.
letters() {
    perl -0777 -ne '
        my @letters = grep { !/["\\\r\n]/ } map { chr } 1 .. 127;
        my $bits = unpack("B*", $_) . "0" x 6;
        while ($bits =~ /\G(?:(000(?:0..|100))|(.{7}))/g) {
            print $letters[defined $1 ? oct("0b$1") : oct("0b$2") - 5];
        }'
}

# A module as window.$2, a list: its text; the place where its powers of five are to be put,
# 0 if it has none; and how its code is sorted, in which a packer finds 7 % more.
script_of() {
    local module=$out/$1.wasm blank=$out/blank.wasm sorted=$out/sorted.wasm powers sorting
    powers=$(powers_in "$module")
    if [ -n "$powers" ]; then without_powers "$module" "$powers"; else cat "$module"; fi >"$blank"
    sorting=$(lab/player/split.pl "$blank" "$sorted")
    echo "/* Made by lab/player/build_wasm.sh from lab/wasm, feature $1: LZMA, in letters of 6 and 7 bits."
    echo " * $("$rustc" --version); sha256 of the module $(sha256sum "$module" | cut -c1-64) */"
    printf 'window.%s = ["' "$2"
    pack "$sorted" | letters
    echo "\", ${powers:-0}, $sorting];"
}
mkdir -p "$(dirname "$engine")"
{
    script_of run LAB_ENGINE
    cat lab/player/unpacker.js
} >"$engine"
# The judge, which only a page with exercises asks for.
judge=$(dirname "$engine")/judge.js
script_of judge LAB_JUDGE >"$judge"
# The modules that are written in Python, for programs that import one. Comments are
# left out and their lines stay, so that all others keep their numbers; a tab stands for four
# spaces of indent. They stand as in a dictionary, without regard to underscores: modules that
# are alike are near each other then, which packs better by 0.6 KB.
library=$(dirname "$engine")/library.js
{
    echo "/* The modules that are written in Python, from lab/interpreter/src/modules/python by"
    echo " * lab/player/build_wasm.sh. A page loads them when a program imports one. */"
    echo 'window.LAB_LIBRARY = {'
    for module in $(printf '%s\n' lab/interpreter/src/modules/python/*.py | LC_ALL=C sort -d); do
        printf '"%s": `' "$(basename "$module" .py)"
        sed -E -e 's/^ *#.*//' -e "s/  # [^\"'\`]*\$//" \
            -e ':indent' -e 's/^(\t*) {4}/\1\t/' -e 't indent' -e 's/[\\`$]/\\&/g' "$module"
        echo '`,'
    done
    echo '};'
} >"$library"
printf 'build_wasm: %s bytes of wasm, %s in %s, %s of them gzipped\n' \
    "$(wc -c <"$out/run.wasm")" "$(wc -c <"$engine")" "$engine" "$(gzip -9n <"$engine" | wc -c)"
printf 'build_wasm: the judge has %s bytes gzipped, the library %s\n' \
    "$(gzip -9n <"$judge" | wc -c)" "$(gzip -9n <"$library" | wc -c)"
