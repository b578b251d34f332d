// outcome: OUTPUT_LIMIT 2
// stdout-cap: 4000
#include <stdio.h>
int main(void) { for (;;) fputs("again and again\n", stderr); }
