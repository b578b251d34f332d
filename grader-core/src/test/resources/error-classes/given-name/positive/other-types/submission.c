#include <stdio.h>
#include "robot.h"

int turn_left(int facing)
{
    return (facing + 3) % 4;
}

int main(void)
{
    robot r = {0, 0, NORTH};

    scanf("%d", &r.x);
    r.facing = turn_left(r.facing);
    printf("%d\n", steps_to_wall(&r));
    return 0;
}
