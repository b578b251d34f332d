#include <stdio.h>

void row(char edge, char inside, int width)
{

}

int main(void)
{

    return 0;
}
