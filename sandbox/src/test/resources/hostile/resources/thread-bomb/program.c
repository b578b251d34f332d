#define _GNU_SOURCE
#include <pthread.h>
#include <stddef.h>
#include <unistd.h>
static void *wait_for_ever(void *nothing) {
  for (;;) pause();
  return nothing;
}
int main(void) {
  pthread_t thread;
  for (;;) pthread_create(&thread, NULL, wait_for_ever, NULL);
}
