#include <stdio.h>

int a, b, i;
for (i = 0; i < 2; i++) {
    printf("%d\n", i);
}
