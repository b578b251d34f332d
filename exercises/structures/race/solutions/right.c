#include <stdio.h>

struct runner {
    char name[21];
    int time;
};

int main(void)
{
    struct runner runners[100];
    int n;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%20s %d", runners[i].name, &runners[i].time);
    }
    for (int round = 1; round < n; round++) {
        for (int i = 0; i < n - round; i++) {
            if (runners[i].time > runners[i + 1].time) {
                struct runner kept = runners[i];
                runners[i] = runners[i + 1];
                runners[i + 1] = kept;
            }
        }
    }
    for (int i = 0; i < n; i++) {
        printf("%d %s %d\n", i + 1, runners[i].name, runners[i].time);
    }
    return 0;
}
