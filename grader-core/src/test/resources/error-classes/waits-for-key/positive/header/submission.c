#include <stdio.h>
#include <conio.h>

int main(void) {
    printf("3\n");
    getch();
    return 0;
}
