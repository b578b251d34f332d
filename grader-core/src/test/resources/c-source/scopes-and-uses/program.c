#include <stdio.h>

int total = 0;
enum size { SMALL, LARGE = 4 };

static void add(int amount, int values[]) {
    total += amount;
    values[0] = amount;
}

int main(void) {
    int values[LARGE];
    for (int i = 0; i < LARGE; i++) {
        int total = i;
        add(total, values);
    }
    printf("%d\n", i);
    totl = 3;
    return 0;
}
