#!/bin/bash
# Makes images of cc1: images.sh CHECKPOINT RESTORE FOLDER PROGRAM COMMAND BEGINNING...
# PROGRAM is the source's name, COMMAND what gcc -### says, BEGINNING a line of `beginnings`. Each image is tried: what is started from it must say what cc1 says.
set -euo pipefail
checkpoint=$1 restore=$2 folder=$3 program=$4
eval "command=($5)" # gcc quotes it
shift 5

own=$(mktemp -d)
mkdir -p "$folder" /box
cd /box # As in a learner's step: debuggers are told where the program was.
# What the call names of our own files: a header that comes before the program, if any.
header=$(printf '%s\n' "${command[@]}" | sed -n '/^-include$/{n;p;q;}')
trap 'rm -rf "$own" /box/*.[ch]' EXIT
die() { printf 'images.sh: %s\n' "$*" >&2; exit 1; }

environment=(env -i LC_ALL=C PATH=/usr/bin:/bin)

named_header() { # what is in it
  [ -z "$header" ] || printf '%s\n' "$1" >"$header"
}

begin() { # BEGINNING → a program of nothing else
  if [ "$1" != none ]; then printf '#include <%s>\n' ${1//,/ }; fi
}

make() { # BEGINNING
  local syntax_only=()
  [[ " ${command[*]} " != *" -fsyntax-only "* ]] || syntax_only=(TASKGRADER_SYNTAX_ONLY=1)
  begin "$1" >"$program"
  named_header ''
  "${environment[@]}" LD_BIND_NOW=1 LD_PRELOAD="$checkpoint" TASKGRADER_IMAGE="$folder/$1" TASKGRADER_HEADERS="$(wc -l <"$program")" \
    TASKGRADER_NAMED_HEADER="$header" "${syntax_only[@]}" "${command[@]}" | cat
  [ -s "$folder/$1" ] || die "no image of ${command[*]} for $1"
}

said_by() { # COMMAND... → what it says and how it ends
  "${environment[@]}" "$@" 2>&1 | cat
  printf 'status %s\n' "${PIPESTATUS[0]}"
}

# By `false` in cc1's place it shows that it is not cc1 that answers. Four times in a thousand the kernel has put its own stack where that of the image is to be.
restored() {
  local try said
  for try in 1 2 3 4; do
    said=$(said_by "$restore" "$folder" "$program" /bin/false "${command[@]:1}")
    if [ "$said" != "status 1" ]; then break; fi
  done
  printf '%s\n' "$said"
}

try() { # BEGINNING, and the program's rest on standard input
  { echo "/* Somebody's"; echo " * program */"; echo; begin "$1"; cat; } >"$program"
  named_header 'static inline int once(int n) { return n; } /* ours */'
  local expected
  expected=$(said_by "${command[@]}")
  [ "$(restored)" = "$expected" ] || die "the image for $1 of ${command[*]} does not say what cc1 says"
}

for beginning; do
  make "$beginning"
  try "$beginning" </dev/null
  try "$beginning" <<'C'
static int twice(int n) { return 2 * n; }
int main(void)
{
	double half[] = { 0.5, 1.5 };
	for (int i = 0; i < 3; i++)
		__builtin_printf("%d %f %s\n", twice(i), half[i % 2], __FILE__);
	return __LINE__;
}
C
  try "$beginning" <<'C'
int main(void)
{
	int n, unused;
	__builtin_printf("%s\n", 3);
	if (n = 4)
		return undeclared;
C
done
