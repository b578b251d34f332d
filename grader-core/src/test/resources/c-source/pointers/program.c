#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE 10

struct point {
    int x;
    char name[20];
};

char *title = "Points";
int *shared;
extern int *elsewhere;

void fill(int t[], int *end, const char *text)
{
    while (t < end)
        *t++ = 0;
    text = text + 1;
}

int *largest(int t[], int n)
{
    int *best = &t[0];
    for (int *p = t; p < t + n; p++)
        if (*p > *best)
            best = p;
    return best;
}

int main(void)
{
    int n = 3, grid[3][4], *count = &n;
    int t[5] = {1, 2, 3, 4, 5};
    struct point a, *b = &a, *list = NULL;
    char word[20], *name = a.name, *other = b->name;

    /* Arrays, and what is inside of others. */
    int *middle = t + 2;
    int *last = &t[4];
    int *row = grid[1];
    int *field = &b->x;
    char *letter = &a.name[2];

    /* Memory, with and without a size that is known. */
    int *ten = malloc(SIZE * sizeof(int));
    int *many = calloc(n, sizeof *many);
    double *few = calloc(4, sizeof(double));
    struct point *node = malloc(sizeof(struct point));
    ten = realloc(ten, 20 * sizeof ten[0]);
    char *copy = strdup(word);

    /* Choices, and values that come from others. */
    char *answer = n > 2 ? "yes" : (n > 1 ? "no" : word);
    char *found = strchr(word, 'a');
    char *same = strcpy(word, "abc");
    int *first, *second;
    first = second = (int *) 0;
    answer = title;

    /* What has no value yet, and whose value is not told here. */
    int *never;
    int *late;
    *never = *late;
    late = &n;
    int *in;
    scanf("%p", &in);
    static int *kept;
    int *result = largest(t, 5);
    int *round = round;

    /* More than are listed. */
    char *day = "mon";
    if (n > 0) day = "tue"; else day = "wed";
    if (n > 1) day = "thu"; else day = "fri";
    if (n > 2) day = "sat"; else day = "sun";
    if (n > 3) day = "week"; else day = "month";
    day = "year";
    char *when = day;

    /* A circle. */
    int *left = &n, *right = t;
    left = right;
    right = left;
    fill(t, t + 5, word);
    *(middle + 1) = *first + list->x + node[0].x + kept[1];
    return *result;
}
