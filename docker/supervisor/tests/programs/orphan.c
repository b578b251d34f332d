// outcome: EXITED 0
// stdout: 1 before me\n
// runs: 3
#include <ctype.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
/* Leaves a daemon behind, and counts who was there when it came: the supervisor only. */
int main(void)
{
	DIR *proc = opendir("/proc");
	struct dirent *e;
	int others = -1;
	while ((e = readdir(proc))) others += isdigit((unsigned char)e->d_name[0]) != 0;
	printf("%d before me\n", others);
	fflush(stdout);
	for (int s = 1; s < 65; s++) signal(s, SIG_IGN);
	if (fork() == 0) { setsid(); if (fork() == 0) for (;;) pause(); _exit(0); }
	return 0;
}
