#include <stdio.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
int main(void) {
  shmget(0x5eed, 1 << 16, IPC_CREAT | 0666);
  semget(0x5eed, 4, IPC_CREAT | 0666);
  msgget(0x5eed, IPC_CREAT | 0666);
  return 0;
}
