// outcome: CPU_LIMIT
// cpu-ms: 200
// runs: 2
int main(void) { for (;;); }
