#include <stdio.h>
#include "robot.h"

static void turn_right(robot *r)
{
    turn_left(r);
}

static void turn_right(robot *r)
{
    r->facing = (r->facing + 1) % 4;
}

int main(void)
{
    robot r = {0, 0, NORTH};

    scanf("%d", &r.x);
    turn_right(&r);
    printf("%d\n", steps_to_wall(&r));
    return 0;
}
