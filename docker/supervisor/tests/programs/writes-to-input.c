// outcome: EXITED 0
// stdin: abc
// stdout: refused abc\n
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	char text[10] = "";
	int other = open("/dev/stdin", O_RDWR), bad = write(0, "xyz", 3) > 0 || (other >= 0 && write(other, "xyz", 3) > 0) || ftruncate(0, 0) == 0;
	pread(0, text, 9, 0);
	printf("%s %s\n", bad ? "written" : "refused", text);
	return 0;
}
