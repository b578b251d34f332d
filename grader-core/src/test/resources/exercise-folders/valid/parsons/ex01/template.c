}
int main(void) {
