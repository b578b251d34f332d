#!/usr/bin/env bash
# Tests the supervisor in containers like production's: unit tests, hostile programs, protocol rules, unsafe surroundings
# that it must refuse, and noise instead of a service. All again with a supervisor built with sanitizers.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
supervisor=/usr/lib/taskgrader/supervisor
noises=8
passed=0 failed=0
work=$(mktemp -d)
image=
trap 'rm -rf "$work"' EXIT

say() { printf 'supervisor tests: %s\n' "$*"; }
ok() { passed=$((passed + 1)); printf 'ok     %s\n' "$1"; }
bad() { failed=$((failed + 1)); printf 'FAILED %s%s\n' "$1" "${2:+: $2}"; }

# The container of docker/README.md, setting by setting. A test of unsafe surroundings overrides one of them behind it.
memory=640m
settings=(--network none --read-only --ipc none --cap-drop ALL --cap-add SETUID --cap-add SETGID --cap-add KILL
  --security-opt no-new-privileges
  --tmpfs /box:rw,noexec,nosuid,nodev,size=64m,nr_inodes=4096,mode=0777
  --tmpfs /tmp:rw,noexec,nosuid,nodev,size=64m,nr_inodes=4096,mode=0777
  --tmpfs /job:rw,exec,nosuid,nodev,size=64m,nr_inodes=256,mode=0755
  --tmpfs /dev/mqueue:ro,noexec,nosuid,nodev,size=4k,nr_inodes=1,mode=0555
  --memory "$memory" --memory-swap "$memory" --pids-limit 64
  --ulimit core=1 --ulimit nofile=1024 --log-driver none)

sandbox() { docker run -i --rm "${settings[@]}" --env ASAN_OPTIONS=detect_leaks=0 --entrypoint "$@"; }
tool() { docker run -i --rm --network none --log-driver none --entrypoint "/supervisor/tests/$1" "$image" "${@:2}"; }

# Adds the last line of a log, "N passed, N failed", to the sums.
add_up() { # log, what
  local line
  line=$(tail -n 1 "$1")
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
  else bad "$2" "it ended without a result"; fi
}

# A driver and a supervisor, each reading what the other writes.
dialogue() { # supervisor's path, driver's arguments…
  local status=0
  mkfifo "$work/answers"
  tool driver "${@:2}" <"$work/answers" 2> >(tee "$work/log" >&2) | sandbox "$1" "$image" >"$work/answers" 2>"$work/stderr" || status=$?
  rm "$work/answers"
  sleep 0.1 # tee's last line
  add_up "$work/log" "driver $2 with $1"
  [ "$status" = 0 ] || [ "$failed" -gt 0 ] || bad "driver $2 with $1" "exit status $status"
  if grep -E 'AddressSanitizer|runtime error' "$work/stderr"; then bad "driver $2 with $1" "the sanitizer found something"; fi
}

# No test with --pid host: should the check fail, the supervisor would end every process of the machine.
# Settings that make a container unsafe must be refused, with a word about why. "-- A B" takes the setting A B away first.
refuses() { # the word, settings…
  local word=$1 status=0 safe=("${settings[@]}") all what="${*:2}"
  shift
  if [ "${1:-}" = -- ]; then
    all=" ${settings[*]} "
    read -r -a safe <<<"${all/ $2 $3 / }"
    [ "${#safe[@]}" = $((${#settings[@]} - 2)) ] || bad "there is no setting $2 $3"
    shift 3
  fi
  docker run -i --rm "${safe[@]}" "$@" --entrypoint "$supervisor" "$image" </dev/null >"$work/out" 2>"$work/stderr" || status=$?
  if [ "$status" = 70 ] && grep -q -a -- "$word" "$work/out"; then ok "refused: $what"
  else bad "not refused: $what" "status $status, $(tail -n 3 "$work/stderr" | tr '\n' ' ')"; fi
}

noise() { # supervisor's path, seed
  local statuses
  tool driver noise "$2" 2>/dev/null | timeout 60 docker run -i --rm "${settings[@]}" --env ASAN_OPTIONS=detect_leaks=0 --entrypoint "$1" "$image" \
    2>"$work/stderr" | tool driver answers 2>"$work/log" && statuses=("${PIPESTATUS[@]}") || statuses=("${PIPESTATUS[@]}")
  if [[ ${statuses[1]} =~ ^(0|70)$ ]] && [ "${statuses[2]}" = 0 ] && ! grep -qE 'AddressSanitizer|runtime error' "$work/stderr"; then ok "noise $2"
  else bad "noise $2" "statuses ${statuses[*]}, $(tail -n 1 "$work/stderr") $(tail -n 2 "$work/log")"; fi
}

say "building the tests inside the image's test stage"
image=$("$here/build-tests.sh")

say "unit tests of the parsers"
sandbox /supervisor/tests/unit "$image" </dev/null 2>&1 | tee "$work/log" || true
add_up "$work/log" unit
say "mutated requests against the decoder"
sandbox /supervisor/tests/fuzz "$image" </dev/null 2>&1 | tee "$work/log" || true
add_up "$work/log" fuzz

say "hostile programs"
dialogue "$supervisor" programs /supervisor/tests/programs
say "the protocol's rules"
dialogue "$supervisor" rules

say "unsafe surroundings"
refuses 'exactly SETUID, SETGID and KILL' --cap-add CHOWN
refuses 'exactly SETUID, SETGID and KILL' -- --cap-add KILL
refuses 'is up' -- --network none
refuses 'no-new-privileges' --security-opt no-new-privileges=false
refuses '/dev/mqueue' --tmpfs /dev/mqueue:rw
refuses '/dev/shm' --ipc private
refuses '/ is writable' --read-only=false
refuses '/data' --tmpfs /data
refuses '/data' --volume /data
refuses 'user and group 0' --user 1000
refuses 'process 1' --init
refuses 'nr_inodes' --tmpfs /box:rw,noexec,nosuid,nodev,size=64m,nr_inodes=0

say "noise instead of a service"
for seed in $(seq 1 $noises); do noise "$supervisor" "$seed"; done

say "the same with sanitizers"
dialogue "$supervisor-sanitized" rules
dialogue "$supervisor-sanitized" programs /supervisor/tests/programs
for seed in $(seq 101 $((100 + noises / 2))); do noise "$supervisor-sanitized" "$seed"; done

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
