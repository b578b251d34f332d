/* An interactor of taskgrader as an output validator of a problem package (validation: custom interactive). It stands between
   two notes as it was; what is around it gives it what it was given there (input, a file for what it says), and ends with the
   status that judges know: 42 is right, 43 is wrong, and anything else is its own failure. */
#include <stdio.h>
#include <stdlib.h>

static void interactor_exit(int status) __attribute__((noreturn));

#define exit interactor_exit
#define main interactor_main
/* The interactor: */
@PROGRAM@
/* End of the interactor. */
#undef exit
#undef main

static char interactor_verdict[4096];
static char interactor_message[4096];

static void interactor_exit(int status)
{
    int points = -1, character;
    FILE *verdict, *message;

    fflush(NULL); /* What it has written need not be in its file yet. */
    verdict = fopen(interactor_verdict, "r");
    if (status != 0) {
        _Exit(1);
    }
    /* Points, or "protocol", or nothing where the program has ended. */
    if (verdict != NULL && fscanf(verdict, "%d", &points) != 1) {
        points = -1;
    }
    if (points >= 100) {
        _Exit(42);
    }
    message = fopen(interactor_message, "w");
    while (verdict != NULL && message != NULL && (character = getc(verdict)) != EOF) {
        putc(character, message);
    }
    if (message != NULL) {
        fclose(message);
    }
    _Exit(43);
}

int main(int argc, char **argv)
{
    char *given[] = {"interactor", argv[1], interactor_verdict, NULL};

    if (argc < 4) {
        return 1;
    }
    snprintf(interactor_verdict, sizeof interactor_verdict, "%s/verdict.txt", argv[3]);
    snprintf(interactor_message, sizeof interactor_message, "%s/judgemessage.txt", argv[3]);
    setvbuf(stdout, NULL, _IONBF, 0);
    remove(interactor_verdict);
    interactor_exit(((int (*)(int, char **)) interactor_main)(3, given));
}
