#!/usr/bin/env bash
# Builds the sandbox image taskgrader/sandbox. With --if-stale: only if there is none from the sources of this folder; --name
# prints what it is called, --sources the hash in that.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
name=taskgrader/sandbox
version=0.1.0
suite=bookworm
registry_base=debian:$suite-slim
registry_patience=15 # seconds

say() { printf 'sandbox image: %s\n' "$*"; }
die() { printf 'sandbox image: %s\n' "$1" >&2; shift; for line in "$@"; do printf '  %s\n' "$line" >&2; done; exit 70; }

digest_of() { # files and folders below this one → a short hash of their names and contents
  (cd "$here" && find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-12)
}
label_of() { docker image inspect --format "{{index .Config.Labels \"$2\"}}" "$1" 2>/dev/null || true; }

case "${1:-}" in '' | --if-stale | --sources | --name) ;;
  *) die "unknown argument $1" "Usage: build-image.sh [--if-stale | --sources | --name]" ;;
esac

# What the image is made of; the supervisor's tests and documents are not.
sources=$(cd "$here" && digest_of Dockerfile build-image.sh image compiler supervisor/build.sh supervisor/*.[ch])
if [ "${1:-}" = --sources ]; then printf '%s\n' "$sources"; exit; fi
if [ "${1:-}" = --name ]; then printf '%s\n' "$name:$version-$sources"; exit; fi
if [ "${1:-}" = --if-stale ] && [ "$(label_of "$name:$version-$sources" taskgrader.sources)" = "$sources" ]; then
  docker tag "$name:$version-$sources" "$name:latest"
  say "up to date ($name:$version-$sources)"
  exit
fi
started=$SECONDS
docker version --format '{{.Server.Version}}' >/dev/null 2>&1 || die "no Docker Engine answers" "Start it, or set DOCKER_HOST."

### The base ###

# The packages of the host's own mirrors, through its own proxy, without a registry. As root inside no container: mmdebstrap
# needs either root or user namespaces, and we have checked for root before.
base_by_mmdebstrap() {
  local base=$name-base:$suite-$(digest_of image) option options=()
  if [ -n "$(docker images -q "$base")" ]; then printf '%s' "$base"; return; fi
  if ! command -v mmdebstrap >/dev/null; then
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || die "no registry answers, and mmdebstrap is not installed" \
      "Either let this machine pull $registry_base (docker pull $registry_base), or install mmdebstrap:" \
      "on Debian and Ubuntu: sudo apt-get install mmdebstrap, then start again as root."
    say "installing mmdebstrap, waiting for the Debian mirror" >&2
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends mmdebstrap debian-archive-keyring; } >&2
  fi
  [ "$(id -u)" = 0 ] || die "making the base image needs root here, because no registry answers" "Start once as root: sudo $0"
  say "making Debian $suite's base with mmdebstrap, waiting for the Debian mirror" >&2
  # The host's proxies and certificates, too. What they were stays out of the image.
  while read -r option; do options+=(--aptopt="$option"); done < <(apt-config dump 2>/dev/null | grep -iE '^Acquire::https?::' || true)
  # The tar goes to the engine as it is made; strip.sh runs inside before that.
  host_sources | mmdebstrap --quiet --variant=essential --format=tar "${options[@]}" \
    --include="$(grep -v '^#' "$here/image/packages" | paste -sd, -)" \
    --aptopt='APT::Install-Recommends "false"' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --customize-hook="cp '$here/image/strip.sh' \"\$1/strip.sh\"" --customize-hook='chroot "$1" sh /strip.sh && rm "$1/strip.sh"' \
    --customize-hook='rm -rf "$1"/etc/apt/sources.list* "$1"/etc/apt/apt.conf.d/99mmdebstrap' \
    "$suite" - | docker import - "$base-unfinished" >/dev/null ||
    { docker rmi "$base-unfinished" >/dev/null 2>&1 || true; die "mmdebstrap did not finish" "What it said is above. The usual reason is a Debian mirror that does not answer."; }
  docker tag "$base-unfinished" "$base"
  docker rmi "$base-unfinished" >/dev/null
  printf '%s' "$base"
}

# The host's sources when it is the same Debian; Debian's own mirror otherwise.
host_sources() {
  if grep -q "VERSION_CODENAME=$suite" /etc/os-release 2>/dev/null; then
    local line
    line=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | grep -E "^deb .*debian.* $suite" || true)
    if [ -n "$line" ]; then printf '%s\n' "$line"; return; fi
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
      [ -e "$file" ] && awk -v RS= -v suite="$suite" '$0 ~ "Suites:[^\n]*" suite { print $0 "\n" }' "$file"
    done
    return
  fi
  printf 'deb http://deb.debian.org/debian %s main\ndeb http://deb.debian.org/debian-security %s-security main\n' "$suite" "$suite"
}

if [ -n "$(docker images -q "$registry_base")" ]; then
  base=$registry_base
else
  say "asking the registry for $registry_base (at most $registry_patience s)"
  if timeout "$registry_patience" docker pull -q "$registry_base" >/dev/null 2>&1; then base=$registry_base
  else
    say "no registry answers; Debian's packages will do"
    base=$(base_by_mmdebstrap)
  fi
fi

### The image ###

say "compiling the supervisor and assembling the image from $base"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
docker build --target sandbox --network "$([ "$base" = "$registry_base" ] && echo default || echo none)" --build-arg "BASE=$base" \
  --label "taskgrader.sources=$sources" --label "taskgrader.base=$base" --tag "$name:$version-$sources" --tag "$name:latest" "$here" >"$log" 2>&1 ||
  { tail -n 40 "$log" >&2; die "docker build failed"; }
say "$name:$version-$sources, $(docker image inspect --format '{{.Size}}' "$name:latest" | awk '{ printf "%.0f MB", $1 / 1e6 }'), built in $((SECONDS - started)) s"
