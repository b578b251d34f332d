#define _GNU_SOURCE
#include <pthread.h>
#include <stddef.h>
#include <unistd.h>
static void *fill(void *nothing) {
  volatile char room[30 << 20];
  for (unsigned i = 0; i < sizeof room; i += 4096) room[i] = 1;
  for (;;) pause();
  return nothing;
}
int main(void) {
  pthread_attr_t large;
  pthread_t thread;
  pthread_attr_init(&large);
  pthread_attr_setstacksize(&large, 40 << 20);
  for (int i = 0; i < 6; i++) pthread_create(&thread, &large, fill, NULL);
  for (;;) pause();
}
