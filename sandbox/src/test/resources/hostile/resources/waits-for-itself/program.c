#define _GNU_SOURCE
#include <pthread.h>
#include <unistd.h>
int main(void) {
  pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  int there[2], back[2];
  char octet;
  if (pipe(there) < 0 || pipe(back) < 0) return 1;
  if (fork() == 0) return (int)read(there[0], &octet, 1);
  pthread_mutex_lock(&lock);
  if (read(back[0], &octet, 1) == 1) return 1;
  pthread_mutex_lock(&lock);
  return 0;
}
