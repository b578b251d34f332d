#include <stdio.h>
#include <string.h>
struct node { const char *text; char letters[24]; int *nowhere; };
int main(void) {
  const char *script = "</pre><script>alert(1)</script>\033]0;owned\007\u202E\uFFFE";
  struct node here = {script, "\x01\x1b[2J<b>&\"'", 0};
  char name[40];
  strcpy(name, "<svg/onload=alert(1)>");
  printf("%s %s %d\n", script, name, *here.nowhere);
  return 0;
}
