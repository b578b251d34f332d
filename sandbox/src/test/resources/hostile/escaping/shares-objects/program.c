#include "probe.h"
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <sys/file.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <unistd.h>
int main(void) {
  TRY("System V memory", shmget(0x5eed, 4096, IPC_CREAT | 0666));
  TRY("System V semaphores", semget(0x5eed, 4, IPC_CREAT | 0666));
  TRY("System V messages", msgget(0x5eed, IPC_CREAT | 0666));
  TRY("POSIX queue", mq_open("/left", O_CREAT | O_RDWR, 0666, 0));
  TRY("remove a queue", mq_unlink("/left"));
  TRY("POSIX memory", shm_open("/left", O_CREAT | O_RDWR, 0666));
  TRY("POSIX semaphore", sem_open("/left", O_CREAT, 0666, 1) == SEM_FAILED ? -1 : 0);
  TRY("a file in the image", open("/usr/lib/left", O_CREAT | O_WRONLY, 0666));
  TRY("a file beside the program", open("/job/left", O_CREAT | O_WRONLY, 0666));
  TRY("a lock on the program", flock(open("/job/a.out", O_RDONLY), LOCK_EX | LOCK_NB));
  return 0;
}
