#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Each program says what came of each thing it tried: a line, and at once, in case the next one is its last. */
__attribute__((unused)) static void say(const char *what, const char *came) {
  printf("%s: %s\n", what, came);
  fflush(stdout);
}

__attribute__((unused)) static void probe(const char *what, long result) {
  const char *error = strerrorname_np(errno);
  say(what, result >= 0 ? "allowed" : error ? error : "failed");
}

#define TRY(what, call) (errno = 0, probe(what, (long)(call)))
