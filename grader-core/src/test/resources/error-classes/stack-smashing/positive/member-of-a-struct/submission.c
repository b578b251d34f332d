#include <stdio.h>
#include <string.h>

struct pupil {
    char name[8];
    int marks[4];
};

int main(void) {
    struct pupil pupil = {"", {0}};
    char word[40];
    scanf("%39s", word);
    strcpy(pupil.name, word);
    printf("%s %d\n", pupil.name, pupil.marks[0]);
    return 0;
}
