#include <stdio.h>

int main(void)
{
    printf(""Radio Orange": 100%% jazz\n");
    printf("C:\\notes\\train.txt\n");
    return 0;
}
