#!/bin/sh
# Compiles the supervisor to the file named. CFLAGS adds options, for the tests' sanitized build.
set -eu
cd "$(dirname "$0")"
exec gcc -std=gnu17 -O2 -D_GNU_SOURCE -D_FORTIFY_SOURCE=2 -Wall -Wextra -Wshadow -Wformat=2 -Wstrict-prototypes -Werror \
  -fstack-protector-strong -fstack-clash-protection -fno-common ${CFLAGS--static-pie -fPIE -Wl,-z,relro,-z,now,-z,noexecstack} \
  -o "$1" supervisor.c protocol.c cgroup.c filter.c launch.c places.c conversation.c run.c stream.c surroundings.c
