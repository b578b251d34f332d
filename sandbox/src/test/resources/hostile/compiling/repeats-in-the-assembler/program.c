__asm__(".macro ten m, v\n.rept 1000\n\\m \\v\n.endr\n.endm\n"
        ".macro one v\n.quad \\v\n.endm\n.macro two v\nten one \\v\n.endm\n.macro three v\nten two \\v\n.endm\n"
        ".data\nten three 7\n.text");

int main(void) { return 0; }
