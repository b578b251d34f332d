// outcome: PROCESS_LIMIT
#include <pthread.h>
#include <unistd.h>
static void *idle(void *x) { pause(); return x; }
int main(void) { for (;;) { pthread_t t; pthread_create(&t, 0, idle, 0); } }
