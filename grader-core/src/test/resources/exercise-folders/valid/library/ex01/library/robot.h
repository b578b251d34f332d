/* Walks so many steps. */
void walk(int steps);

/*
int main(void) { walk(3); }
*/
