#include <stdio.h>
#include <string.h>

int main(void)
{
    char question[40];
    fgets(question, 40, stdin);
    if (strstr(question, "hidden")) puts("the hidden answer");
    else if (strstr(question, "first")) puts("the answer to the first test");
    else puts("the answer to the second test");
    return 0;
}
