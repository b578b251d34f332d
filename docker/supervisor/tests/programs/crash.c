// outcome: SIGNALLED 11
// stdout: 
int main(void) { volatile int *p = 0; return *p; }
