#include <stdio.h>

void swap(int *a, int *b)
{

}

int main(void)
{

    return 0;
}
