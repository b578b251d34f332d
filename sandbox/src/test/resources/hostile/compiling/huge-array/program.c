int table[100000000] = {1};
int main(void) { return table[0] - 1; }
