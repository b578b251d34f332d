// outcome: EXITED 0
// stdout: 1 0 1 0 /box 3\n
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
extern char **environ;
int main(void)
{
	char where[100];
	gid_t groups[10];
	int variables = 0;
	while (environ[variables]) variables++;
	printf("%d %d %d %d %s %d\n", getuid() == getgid() && getuid() >= 10000 && geteuid() == getuid(), getgroups(10, groups),
	       getsid(0) == getpid(), access("/", W_OK) == 0, getcwd(where, sizeof where), variables);
	return 0;
}
