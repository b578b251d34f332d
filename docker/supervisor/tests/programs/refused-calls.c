// outcome: EXITED 0
// stdout: all refused\n
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
#define TRY(error, ...) do { errno = 0; if (syscall(__VA_ARGS__) != -1 || errno != (error)) { printf("%s: %d\n", #__VA_ARGS__, errno); bad = 1; } } while (0)
int main(void)
{
	int bad = 0;
	for (int family = 0; family < 46; family++) TRY(EPERM, SYS_socket, family, 1, 0);
	TRY(EPERM, SYS_socketpair, 1, 1, 0, 0);
	TRY(EPERM, SYS_ptrace, 0, 0, 0, 0);
	TRY(EPERM, SYS_process_vm_readv, 1, 0, 0, 0, 0, 0);
	TRY(EPERM, SYS_process_vm_writev, 1, 0, 0, 0, 0, 0);
	TRY(EPERM, SYS_unshare, CLONE_NEWUSER);
	TRY(EPERM, SYS_setns, 0, 0);
	TRY(EPERM, SYS_clone, CLONE_NEWUSER | 17, 0, 0, 0, 0);
	TRY(EPERM, SYS_clone, CLONE_NEWPID | 17, 0, 0, 0, 0);
	TRY(ENOSYS, SYS_clone3, 0, 0);
	TRY(EPERM, SYS_mount, 0, 0, 0, 0, 0);
	TRY(EPERM, SYS_umount2, "/tmp", 0);
	TRY(EPERM, SYS_chroot, "/box");
	TRY(EPERM, SYS_pivot_root, "/box", "/box");
	TRY(EPERM, SYS_keyctl, 0, 0, 0, 0, 0);
	TRY(EPERM, SYS_add_key, "user", "x", "y", 1, -3);
	TRY(EPERM, SYS_bpf, 0, 0, 0);
	TRY(EPERM, SYS_perf_event_open, 0, 0, 0, 0, 0);
	TRY(EPERM, SYS_io_uring_setup, 1, 0);
	TRY(EPERM, SYS_userfaultfd, 0);
	TRY(EPERM, SYS_personality, 0x0040000);
	TRY(EPERM, SYS_msgget, 0, 01666);
	TRY(EPERM, SYS_semget, 0, 1, 01666);
	TRY(EPERM, SYS_shmget, 0, 4096, 01666);
	TRY(EPERM, SYS_mq_open, "/x", 0102, 0600, 0);
	TRY(EPERM, SYS_memfd_create, "x", 0);
	TRY(EPERM, SYS_reboot, 0, 0, 0, 0);
	TRY(EPERM, SYS_prlimit64, 1, 7, 0, 0);
	TRY(EPERM, SYS_sched_setaffinity, 0, 0, 0);
	TRY(EPERM, SYS_setpriority, 0, 0, 5);
	TRY(EPERM, SYS_fanotify_init, 0, 0);
	TRY(EPERM, SYS_open_by_handle_at, 0, 0, 0);
	TRY(EPERM, SYS_name_to_handle_at, 0, "/", 0, 0, 0);
	TRY(EPERM, SYS_seccomp, 1, 0, 0);
	TRY(EPERM, SYS_setuid, 0);
	TRY(EPERM, SYS_setgroups, 1, "\0\0\0");
	TRY(EPERM, SYS_setresuid, 12, 12, 12);
	TRY(EPERM, SYS_ioctl, 0, 0x5412, "x");
	TRY(ENOSYS, 462, 0, 0);
	TRY(ENOSYS, 9999, 0, 0);
	puts(bad ? "" : "all refused");
	return bad;
}
