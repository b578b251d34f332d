#include <stdio.h>

const char *months[13] = {
    [1] = "January", [2] = "February", [3] = "March", [4] = "April",
    [5] = "May", [6] = "June", [7] = "July", [8] = "August",
    [9] = "September", [11] = "November", [12] = "December"
};

int main(void) {
    int month;
    scanf("%d", &month);
    printf("%c\n", months[month][0]);
    return 0;
}
