#include <stdio.h>

static int share(int sweets, int boxes, int kept) {
    return sweets / (boxes - 1) + sweets % (boxes - 1) + kept;
}

int main(void) {
    int sweets, boxes, kept;
    scanf("%d", &sweets);
    boxes = sweets / 10;
    scanf("%d", &kept);
    printf("%d\n", share(sweets, boxes, kept));
    return 0;
}
