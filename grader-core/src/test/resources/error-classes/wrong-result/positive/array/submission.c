void reverse(int *values, int count)
{
    for (int i = 0; i < count; i++) {
        int other = values[i];
        values[i] = values[count - 1 - i];
        values[count - 1 - i] = other;
    }
}
