struct point { int x; int y; };
int left(struct point p);
