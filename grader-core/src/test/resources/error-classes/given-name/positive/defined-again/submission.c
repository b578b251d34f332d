#include <stdio.h>
#include "robot.h"

void turn_left(robot *r)
{
    r->facing = (r->facing + 3) % 4;
}

int main(void)
{
    robot r = {0, 0, NORTH};

    scanf("%d", &r.x);
    turn_left(&r);
    printf("%d\n", steps_to_wall(&r));
    return 0;
}
