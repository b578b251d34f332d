#include <stdio.h>

void line(int length)
{

}

void ruler(int n)
{

}

int main(void)
{

    return 0;
}
