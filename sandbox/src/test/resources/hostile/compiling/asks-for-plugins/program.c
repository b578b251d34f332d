#pragma GCC optimize ("-fplugin=/box/main.c", "-specs=/box/main.c", "-wrapper", "/box/main.c")
#pragma GCC target ("-fplugin=/box/main.c")
#pragma GCC dependency "/etc/shadow"
#pragma GCC system_header
__attribute__((optimize("-fplugin=/box/main.c", "-dumpdir=/job/", "-save-temps=cwd"))) static int f(void) { return 0; }
int main(void) { return f(); }
