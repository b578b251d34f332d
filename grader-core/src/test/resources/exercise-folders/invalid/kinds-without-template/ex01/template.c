int main(void) { }
