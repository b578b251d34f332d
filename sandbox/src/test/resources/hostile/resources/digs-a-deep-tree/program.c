#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  while (mkdir("deeper", 0700) == 0 && chdir("deeper") == 0)
    ;
  return 8;
}
