/* What the container's control group says: memory, CPU time and processes of everything in the container. */

#ifndef TASKGRADER_CGROUP_H
#define TASKGRADER_CGROUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>


/* Finds and opens the files. 1 or 2: the hierarchy's version; 0: none that could be read. */
int cgroup_open(void);

/* What could not be read is 0. */
uint64_t cgroup_cpu_us(void);    /* of all processes of the container, the supervisor too */
uint64_t cgroup_memory(void);    /* anonymous and tmpfs pages; not the page cache of files, which nobody asked for */
uint64_t cgroup_processes(void); /* and threads */
uint64_t cgroup_oom_kills(void);
uint64_t cgroup_fork_failures(void); /* at the container's own limit */

/* The same of all processes but the supervisor, from /proc: for where no cgroup can be read. */
uint64_t processes_cpu_us(void); /* and of the children they waited for */
uint64_t processes_memory(void);
uint64_t processes_count(void);

/*** Pure parts, tested on recorded files ***/

/* The group's path in the line of /proc/self/cgroup for controller ("" is version 2). False: no such line. */
bool cgroup_path(const char *self_cgroup, const char *controller, char *path, size_t size);
/* The folder of that path, by /proc/self/mountinfo. False: not mounted here. */
bool cgroup_folder(const char *mountinfo, const char *controller, const char *path, char *folder, size_t size);
/* The number behind "key " at a line's start; 0 without that line. */
uint64_t cgroup_value(const char *text, const char *key);

#endif
