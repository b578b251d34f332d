/*
 * Linked with a generator's second build, so that one that asks for the time or for its own number hears something else than
 * in the first. Weak, so that a program may have a function of its own with such a name.
 */
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { LATER = 1000003 };

__attribute__((weak)) int clock_gettime(clockid_t clock, struct timespec *now)
{
    int result = (int) syscall(SYS_clock_gettime, clock, now);

    if (result == 0) {
        now->tv_sec += LATER;
    }
    return result;
}

__attribute__((weak)) time_t time(time_t *now)
{
    struct timespec today;

    clock_gettime(CLOCK_REALTIME, &today);
    if (now != NULL) {
        *now = today.tv_sec;
    }
    return today.tv_sec;
}

__attribute__((weak)) int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    struct timespec today;

    (void) zone;
    clock_gettime(CLOCK_REALTIME, &today);
    now->tv_sec = today.tv_sec;
    now->tv_usec = today.tv_nsec / 1000;
    return 0;
}

__attribute__((weak)) clock_t clock(void)
{
    return 7 * CLOCKS_PER_SEC;
}

__attribute__((weak)) pid_t getpid(void)
{
    return LATER;
}
