#define HALF 1 / 2
#define ZERO 0

int main(void) {
    int a = 7, b = 2, t[4][5];
    double d = a / b, e = a / 2.0, f = 1 / 2 * d;
    a /= ZERO;
    b %= 3;
    if (a = b) t[4][0] = t[a][-1];
    while (a == 1 || (b = 2)) d = (float) a / b;
    return "text"[4];
}
