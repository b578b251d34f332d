int max(int a, int b)
{
    return a > b ? a : b;
}

int main(void)
{
    return max(1, 2) == 2 ? 0 : 1;
}
