#include <stdio.h>
int main(void) {
  fputs("\033[2J\033[H\033]0;owned\007\033]52;c;aWQ=\007\033P$q\"p\033\\\033[6n\033[?1049h\233" "31m\rpassed\b\b\b\a\x0e\n", stdout);
  fputs("\033]8;;http://evil.example\033\\click\033]8;;\033\\ \033[8mhidden\033[0m\n", stderr);
  return 0;
}
