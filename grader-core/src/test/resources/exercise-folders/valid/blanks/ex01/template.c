int main(void) { ____ }
