// outcome: OUTPUT_LIMIT 1
// stdout-cap: 10
#include <stdio.h>
int main(void) { fputs("12345678901", stdout); return 0; }
