/*
 * Programs that say at their top what must come of them.
 *
 * An expectation is a line "// key: value" at the top of a program:
 *
 *   outcome: NAME [CODE]        of the run, as PROTOCOL.md names it (required)
 *   compiler-outcome: NAME      of the compile step, when it is not EXITED 0; then nothing runs
 *   stdout: TEXT                exactly this line, or with a # before: nothing of standard output is compared
 *   stdin: TEXT                 \n is a newline
 *   stdin-open                  standard input stays open
 *   stdin-read: N               bytes of it the program took
 *   cpu-ms, wall-ms, memory-mb, stdout-cap, processes, file-mb: N
 *   profile: N                  of the run
 *   cflags: WORDS               for gcc
 *   command: WORDS              instead of /job/main
 *   fetch: NAME STATUS          one of its files, with a cap of 1000 bytes
 *   cpu-at-least-ms, wall-at-most-ms: N   of the run's report
 *   runs: N                     so many times in one job, with the same expectation each time
 */

#include <dirent.h>
#ifndef EXPECTATIONS_H
#define EXPECTATIONS_H

/* Runs every program of a folder, and compares what happened with what it expects. */
void programs(const char *folder);

#endif
