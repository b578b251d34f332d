#include <stdio.h>

/* Names a number, and expects twice as much; three times. */
int main(int argc, char **argv)
{
    FILE *input = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *verdict = argc == 3 ? fopen(argv[2], "w") : NULL;
    int first, answer;
    char word[21], more;

    if (input == NULL || verdict == NULL || fscanf(input, "%d", &first) != 1) {
        return 1;
    }
    for (int i = 0; i < 3; i++) {
        printf("%d\n", first + i);
        if (scanf("%20s", word) != 1) {
            return 0; /* The program has ended: nothing is written, and the learner is told so. */
        }
        if (sscanf(word, "%8d%c", &answer, &more) != 1) {
            fprintf(verdict, "protocol\nkey: no-number\nsaid: %s\n", word);
            return 0;
        }
        if (answer != 2 * (first + i)) {
            fprintf(verdict, "0\nkey: not-twice\nnumber: %d\nsaid: %d\n", first + i, answer);
            return 0;
        }
    }
    fprintf(verdict, "100\n");
    return 0;
}
