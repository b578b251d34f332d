__asm__(".data\n.fill 0x10000000000, 1, 0x5a\n.text");

int main(void) { return 0; }
