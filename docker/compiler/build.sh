#!/bin/bash
# Installs below the folder named: cc, what gcc says to the usual argument lists, and images of the compiler for them.
set -euo pipefail
root=$1
programs=/usr/lib/taskgrader
recorded=$root/usr/share/taskgrader/commands
sources=$(cd "$(dirname "$0")" && pwd)
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
mkdir -p "$root$programs" "${recorded%/*}"

compile() { gcc -std=gnu17 -O2 -D_GNU_SOURCE -Wall -Wextra -Wshadow -Wformat=2 -Wstrict-prototypes -Werror "$@"; }

compile -static -o "$root$programs/cc" "$sources/cc.c"

# checkpoint.c knows the insides of one gcc, and restore.c the registers of one processor.
if [ "$(uname -m) $(gcc -dumpversion)" = "x86_64 12" ]; then
  mapfile -t beginnings < <(grep -v '^#' "$sources/beginnings")
  compile -fPIC -shared -fno-stack-protector -o "$own/checkpoint.so" "$sources/checkpoint.c"
  compile -ffreestanding -fno-stack-protector -fno-tree-loop-distribute-patterns -static -nostdlib -no-pie -Wl,-Ttext-segment=0x200000 \
    -o "$root$programs/restore" "$sources/restore.c"
else
  beginnings=()
  echo "No images of the compiler: they are known to work with gcc 12 on x86-64 only." >&2
fi

# How many of `beginnings` get an image: each takes four megabytes. None before C99, where // is no comment.
count_for() { # argument list
  local all=${#beginnings[@]} some=$((${#beginnings[@]} < 3 ? ${#beginnings[@]} : 3))
  case " $1" in
    # The header comes before all that the program begins with.
    *" -include "*" -std=gnu17 "* | " -std=gnu17 "*" -include "*) echo $((all > 0)) ;;
    *" -include "*) echo 0 ;;
    " -std=gnu17 "*" -Wall "*) echo "$all" ;;
    " -std=gnu17 "*) echo "$some" ;;
    *" -fsyntax-only") echo 0 ;;
    " -std="[cg]*99" "* | " -std="[cg]*1[17]" "*) echo "$some" ;;
    *) echo 0 ;;
  esac
}

commands_for() { # argument list
  (cd "$own" && touch main.c harness.c functions.h passed.h && eval "gcc $1 -pipe '-###'" 2>&1)
}

# What gcc would run, with cc1 by way of restore where there are images. What is run begins with a blank.
record() { # argument list, folder of images
  local line count program
  count=$(count_for "$1")
  while IFS= read -r line; do
    if [[ $count -gt 0 && $line == " /"*"/cc1 "* ]]; then
      program=$(sed 's/.* \([a-z]*\)\.c -quiet .*/\1/' <<<"$line")
      bash "$sources/images.sh" "$own/checkpoint.so" "$root$programs/restore" "$root$2/$program" "$program.c" "${line% |}" "${beginnings[@]:0:count}" >&2
      line=" $programs/restore $2/$program $program.c$line"
    fi
    printf '%s\n' "$line"
  done < <(commands_for "$1")
}

number=0
while read -r list; do
  echo "@ $list"
  number=$((number + 1))
  record "$list" "$programs/images/$number"
done < <(grep -v '^#' "$sources/argument-lists") >"$recorded"
# A file that ends where a page ends has no zero behind it in memory, and cc looks for that.
if [ $(($(wc -c <"$recorded") % 4096)) = 0 ]; then echo >>"$recorded"; fi
