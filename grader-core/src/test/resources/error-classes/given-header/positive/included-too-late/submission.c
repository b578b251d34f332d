#include <stdio.h>

static int start = NORTH;

#include "robot.h"

int main(void)
{
    robot r = {0, 0, start};

    scanf("%d", &r.x);
    turn_left(&r);
    printf("%d\n", steps_to_wall(&r));
    return 0;
}
