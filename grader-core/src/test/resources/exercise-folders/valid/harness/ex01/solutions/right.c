int left(struct point p)
{
    return p.x;
}
