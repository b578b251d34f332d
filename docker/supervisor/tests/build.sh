#!/bin/sh
# Compiles the tests inside the image's test stage.
set -eu
cd "$(dirname "$0")"
sanitized="-g -fsanitize=address,undefined -fno-sanitize-recover=undefined"
gcc -std=gnu17 -O1 -D_GNU_SOURCE -Wall -Wextra -Werror -o driver driver.c service.c expectations.c
CFLAGS="$sanitized" ../build.sh /supervisor/supervisor-sanitized
parts="../protocol.c ../cgroup.c ../filter.c ../launch.c ../places.c ../conversation.c ../run.c ../stream.c ../surroundings.c"
for test in unit fuzz; do
  # shellcheck disable=SC2086
  gcc -std=gnu17 -O1 -D_GNU_SOURCE -Wall -Wextra -Werror $sanitized -I.. -o $test $test.c $parts
done
mkdir -p /usr/lib/taskgrader
cp /supervisor/supervisor /supervisor/supervisor-sanitized /usr/lib/taskgrader/
# Supervisors that lack a layer: LayersIT runs hostile programs under them.
without() { # layer, functions to replace…
  layer=$1 wraps='-Wl,--wrap=surroundings_check_identity,--wrap=surroundings_check'
  shift
  for function in "$@"; do wraps="$wraps,--wrap=$function"; done
  CFLAGS="-static $wraps -DWITHOUT_$(echo "$layer" | tr a-z A-Z) tests/without.c" ../build.sh "/supervisor/tests/without-$layer"
}
without nothing
without filter filter_install
without limits setrlimit
without user syscall getresuid
without emptying empty_place surroundings_left
