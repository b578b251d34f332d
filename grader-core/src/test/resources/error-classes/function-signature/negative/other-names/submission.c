int max(int one, int other)
{
    return one > other ? one : other;
}
