#include <stdio.h>
#include "robot.h"

int main(void)
{
    robot *r = NULL;

    turn_left(r);
    printf("%d\n", steps_to_wall(r));
    return 0;
}
