#define _GNU_SOURCE
#include <pthread.h>
#include <stddef.h>
static void *spin(void *nothing) {
  for (volatile unsigned long i = 0;; i++)
    if (i == 0 && nothing) return nothing;
}
int main(void) {
  pthread_t thread;
  for (int i = 0; i < 6; i++) pthread_create(&thread, NULL, spin, NULL);
  spin(NULL);
}
