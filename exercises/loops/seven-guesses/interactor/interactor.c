#include <stdio.h>

enum { LOWEST = 1, HIGHEST = 100, MOST_GUESSES = 7 };

/* Knows a number, and answers guesses: "+" if it is larger, "-" if it is smaller, "=" if it is found. */
int main(int argc, char **argv)
{
    FILE *input = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *verdict = argc == 3 ? fopen(argv[2], "w") : NULL;
    int secret, guess;
    char word[21], more;

    if (input == NULL || verdict == NULL || fscanf(input, "%d", &secret) != 1) {
        return 1;
    }
    for (int i = 0; i < MOST_GUESSES; i++) {
        if (scanf("%20s", word) != 1) {
            return 0; /* The program has ended: nothing is written, and the learner is told so. */
        }
        if (sscanf(word, "%8d%c", &guess, &more) != 1) {
            fprintf(verdict, "protocol\nkey: no-number\nsaid: %s\n", word);
            return 0;
        }
        if (guess < LOWEST || guess > HIGHEST) {
            fprintf(verdict, "0\nkey: outside\nguess: %d\n", guess);
            return 0;
        }
        if (guess == secret) {
            printf("=\n");
            fprintf(verdict, "100\n");
            return 0;
        }
        printf("%s\n", guess < secret ? "+" : "-");
    }
    fprintf(verdict, "0\nkey: too-many\nmost: %d\n", MOST_GUESSES);
    return 0;
}
