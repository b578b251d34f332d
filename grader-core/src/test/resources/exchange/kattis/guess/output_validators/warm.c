#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *in_folder(const char *folder, const char *name)
{
    char path[1000];

    snprintf(path, sizeof path, "%s%s", folder, name);
    return fopen(path, "w");
}

static void wrong(const char *folder, const char *why)
{
    FILE *message = in_folder(folder, "judgemessage.txt");

    fprintf(message, "%s\n", why);
    fclose(message);
    exit(43);
}

int main(int argc, char *argv[])
{
    FILE *input = fopen(argv[1], "r"), *answer = fopen(argv[2], "r");
    int secret, guess, most = argc > 5 && strcmp(argv[4], "most") == 0 ? atoi(argv[5]) : 0;
    char word[20];

    if (fscanf(input, "%d", &secret) != 1 || fscanf(answer, "%19s", word) != 1 || most != 10) {
        return 1;
    }
    for (int i = 0; i < most; i++) {
        if (scanf("%d", &guess) != 1) {
            wrong(argv[3], "no number");
        }
        if (guess == secret) {
            puts("right");
            fflush(stdout);
            exit(42);
        }
        puts(guess < secret ? "more" : "less");
        fflush(stdout);
    }
    FILE *message = in_folder(argv[3], "teammessage.txt");
    fputs("Ten questions were not enough.\n", message);
    fclose(message);
    return 43;
}
