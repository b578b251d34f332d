__asm__(".section .gnu.warning.puts\n.ascii \"\\033]0;owned\\007<script>alert(1)</script> passed\"\n.text");
#include <stdio.h>
extern int missing(void) __asm__("<script>alert(1)</script>");
int main(void) { puts("x"); return missing(); }
