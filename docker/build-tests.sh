#!/usr/bin/env bash
# Builds the image in which the supervisor's tests and its weakened builds are, and prints its name.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
"$here/build-image.sh" --if-stale >&2
name=taskgrader/supervisor-test
base=$(docker image inspect --format "{{index .Config.Labels \"taskgrader.base\"}}" "$("$here/build-image.sh" --name)")
log=$(mktemp)
trap 'rm -f "$log"' EXIT
docker build --network none --target test --build-arg "BASE=$base" --tag "$name" "$here" >"$log" 2>&1 || { cat "$log" >&2; exit 70; }
printf '%s\n' "$name"
