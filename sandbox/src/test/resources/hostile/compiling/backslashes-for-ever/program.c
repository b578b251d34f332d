#define A \
REPEAT(19999) \
0
int main(void) { return A; }
