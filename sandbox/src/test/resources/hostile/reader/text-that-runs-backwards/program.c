#include <stdio.h>
int main(void) {
  puts("a\u202Eb\u2066c\u2067d\u2068e\u2069f\u202Ag\u202Bh\u202Ci\u202Dj\u200Ek\u200Fl\u061Cm\uFEFFn\u200Bo\u2060p");
  return 0;
}
