#include <stdio.h>

int main(void) {
    int price = 12;
    if ((price > 10 && price < 20) {
        printf("fair\n");
    }
    return 0;
}
