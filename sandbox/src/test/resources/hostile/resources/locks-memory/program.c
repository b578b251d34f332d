#include "probe.h"
#include <sys/mman.h>
int main(void) {
  static char page[4096 * 16];
  TRY("lock a page", mlock(page, sizeof page));
  TRY("lock all", mlockall(MCL_CURRENT | MCL_FUTURE));
  TRY("lock on touch", mlock2(page, sizeof page, 1));
  TRY("lock all that comes", mlockall(MCL_FUTURE | MCL_ONFAULT));
  return 0;
}
