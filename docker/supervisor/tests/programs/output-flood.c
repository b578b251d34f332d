// outcome: OUTPUT_LIMIT 1
// stdout-cap: 4000
#include <stdio.h>
int main(void) { for (;;) puts("again and again"); }
