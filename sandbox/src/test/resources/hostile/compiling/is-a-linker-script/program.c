/* GNU ld script */
OUTPUT_FORMAT(elf64-x86-64)
INPUT(/etc/passwd)
GROUP(/box/main.c AS_NEEDED(/proc/1/environ))
ENTRY(main)
