int larger(int a, int b)
{
    return 0;
}
