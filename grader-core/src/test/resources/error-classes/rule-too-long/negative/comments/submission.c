#include <stdio.h>

/* prints the first rows
   of the table of 7 */
int main(void)
{

    // one row after the other

    for (int i = 1; i <= 5; i++) {
        printf("%d\n", i * 7);
    }

    return 0;
}
