// outcome: EXITED 0
// fetch: result 1
int main(void) { return 0; }
