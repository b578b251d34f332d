// compiler-outcome: EXITED
char huge[1u << 30] = { 1 };
int main(void) { return 0; }
