#include <stdio.h>

static int passed = 0;

void __sanitizer_cov_trace_pc(void) {
    passed++;
}

int main(void) {
    int age;
    int *where = NULL;
    scanf("%d", &age);
    if (age > 20)
        __sanitizer_cov_trace_pc();
    *where = age + passed;
    printf("%d\n", *where);
    return 0;
}
