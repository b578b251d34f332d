// outcome: EXITED 0
// stdout: 10\n
#include <pthread.h>
#include <stdio.h>
static int n;
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static void *count(void *x) { pthread_mutex_lock(&m); n++; pthread_mutex_unlock(&m); return x; }
int main(void)
{
	pthread_t t[10];
	for (int i = 0; i < 10; i++) pthread_create(t + i, 0, count, 0);
	for (int i = 0; i < 10; i++) pthread_join(t[i], 0);
	printf("%d\n", n);
	return 0;
}
