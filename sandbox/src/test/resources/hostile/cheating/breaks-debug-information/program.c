__asm__(".pushsection .debug_info,\"\",@progbits\n.rept 400\n.byte 0xff\n.endr\n.popsection\n"
        ".pushsection .debug_abbrev,\"\",@progbits\n.rept 200\n.uleb128 0xfffffffff\n.endr\n.popsection\n");
int main(void) {
  volatile int *nowhere = 0;
  return *nowhere;
}
