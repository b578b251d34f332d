#include <stdio.h>
#include "skyline.h"

int main(void)
{
    int towers;

    scanf("%d", &towers);

    show();
    return 0;
}
