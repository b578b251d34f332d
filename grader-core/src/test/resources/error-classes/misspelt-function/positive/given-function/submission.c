#include <stdio.h>
#include "robot.h"

int main(void)
{
    robot r = {0, 0, NORTH};

    scanf("%d", &r.x);
    turn_lefft(&r);
    printf("%d\n", steps_to_wall(&r));
    return 0;
}
