#include <stdio.h>

int main(void)
{
    int year, age;
    char name[31];

    scanf("%d", &year);
    printf("Guests of %d\n", year);

    FILE *guests = fopen("guests.txt", "r");
    while (fscanf(guests, "%30s %d", name, &age) == 2) {
        if (age >= 18) {
            fprintf(stderr, "%s\n", name);
        }
    }
    fclose(guests);
    return 0;
}
