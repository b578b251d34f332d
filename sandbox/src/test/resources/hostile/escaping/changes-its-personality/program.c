#include "probe.h"
#include <sys/personality.h>
int main(void) {
  TRY("no randomness", personality(ADDR_NO_RANDOMIZE));
  TRY("read implies execute", personality(READ_IMPLIES_EXEC));
  TRY("SVr4", personality(PER_SVR4));
  TRY("ask", personality(0xffffffff));
  return 0;
}
