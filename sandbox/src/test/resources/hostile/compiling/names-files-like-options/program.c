# 1 "-o/job/a.out"
# 1 "@/box/main.c"
#line 1 "`id`;$(id)|id"
__asm__(".section .drectve\n.ascii \"-o/job/x -T/box/main.c\"\n.text\n.file \"-plugin=/box/x.so\"");

int main(void) { return 0; }
