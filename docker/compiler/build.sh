#!/bin/sh
# Compiles cc to the file named first, and records for it what gcc says to the usual argument lists, in the file named second.
set -eu
cd "$(dirname "$0")"
gcc -std=gnu17 -O2 -D_GNU_SOURCE -Wall -Wextra -Wshadow -Wformat=2 -Wstrict-prototypes -Werror -static -o "$1" cc.c
lists=$PWD/argument-lists recorded=$2
folder=$(mktemp -d)
cd "$folder"
touch main.c harness.c functions.h
grep -v '^#' "$lists" | while read -r list; do
  echo "@ $list"
  # shellcheck disable=SC2086
  gcc $list -pipe '-###' 2>&1
done >"$recorded"
rm -r "$folder"
# A file that ends where a page ends has no zero behind it in memory, and cc looks for that.
if [ $(($(wc -c <"$recorded") % 4096)) = 0 ]; then echo >>"$recorded"; fi
