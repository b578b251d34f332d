#include <stdio.h>

int main(void)
{
    printf("<script>alert(1)</script><img src=x onerror=alert(2)>\033[31m\342\200\256abc\n");
    return 0;
}
