#include "tests/01-shown.out"
#include "../exercises/hostile/once/tests/01-shown.out"
#include "/box/expected.txt"
#include "/job/a.out"

int main(void) { return 0; }
