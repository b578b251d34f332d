#include <stdio.h>

int main(void)
{
    int age;

    if (scanf("%d", &age) != 1 || age < 0 || age > 120) {
        return 1; /* This is no input that the statement allows. */
    }
    printf("%s\n", age > 18 ? "full price" : "half price");
    return 0;
}
