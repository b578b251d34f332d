/* An output validator of a problem package talks to programs here as well. It stands between two notes as it was; what is
   around it gives it what a judge gives (input, answer, a folder for messages), and says here what its status said there:
   42 is right, 43 is wrong, and anything else is its own failure. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void package_exit(int status) __attribute__((noreturn));
static const char *const package_flags[] = {@FLAGS@NULL};

#define exit package_exit
#define main package_main
/* The validator: */
@PROGRAM@
/* End of the validator. */
#undef exit
#undef main

static const char *package_verdict;

/* What the validator has for the program's author; a judge shows it to contestants. */
static void package_message(FILE *verdict)
{
    char text[4096];
    FILE *file = fopen("feedback/teammessage.txt", "r");
    size_t length = file == NULL ? 0 : fread(text, 1, sizeof text, file);

    fwrite(text, 1, length, verdict);
}

static int package_has_message(void)
{
    struct stat file;

    return stat("feedback/teammessage.txt", &file) == 0 && file.st_size > 0;
}

static void package_exit(int status)
{
    FILE *verdict;

    fflush(NULL);
    if (status != 42 && status != 43) {
        _Exit(1);
    }
    /* A program that has ended too early has said nothing wrong: why it ended is known better elsewhere. */
    if (status == 43 && feof(stdin) && !package_has_message()) {
        _Exit(0);
    }
    verdict = fopen(package_verdict, "w");
    if (verdict == NULL) {
        _Exit(1);
    }
    fprintf(verdict, "%d\n", status == 42 ? 100 : 0);
    if (status == 43) {
        package_message(verdict);
    }
    fclose(verdict);
    _Exit(0);
}

/* A test has one file here, so the answer is behind the input in it, below a line that says so. */
static int package_split(const char *path)
{
    static const char line[] = "=== judge answer ===\n";
    char text[65536];
    int begins = 1, answers = 0;
    FILE *whole = fopen(path, "r"), *input = fopen("judge.in", "w"), *answer = fopen("judge.ans", "w");

    if (whole == NULL || input == NULL || answer == NULL) {
        return 0;
    }
    while (fgets(text, sizeof text, whole) != NULL) {
        if (begins && !answers && strcmp(text, line) == 0) {
            answers = 1;
        } else {
            fputs(text, answers ? answer : input);
            begins = strchr(text, '\n') != NULL;
        }
    }
    fclose(whole);
    return fclose(input) == 0 && fclose(answer) == 0;
}

int main(int argc, char **argv)
{
    char *given[64] = {"validator", "judge.in", "judge.ans", "feedback/"};
    int count = 4;

    if (argc != 3 || !package_split(argv[1]) || mkdir("feedback", 0700) != 0) {
        return 1;
    }
    package_verdict = argv[2];
    for (int i = 0; package_flags[i] != NULL && count < 63; i++) {
        given[count++] = (char *) package_flags[i];
    }
    package_exit(((int (*)(int, char **)) package_main)(count, given));
}
