/*
 * The filter is a list of what is refused, above the engine's default profile, which is a list of what is allowed. What
 * it refuses either reaches beyond the process (other processes, namespaces, the kernel itself), outlives it (IPC
 * objects, keys), or is kernel surface that a beginner's program, gcc, a sanitizer and gdb do not need.
 *
 * Refused calls answer EPERM, so that a program sees an error rather than dies; calls newer than this list answer ENOSYS,
 * as an older kernel would; a foreign ABI, where the numbers mean other calls, kills the process.
 *
 * Every exec pays for its filter: the kernel translates it to machine code, and runs it once for every call number to
 * remember those that are always allowed. Therefore the list becomes ranges of numbers with the same rule, and these a binary
 * decision tree of one instruction a range.
 */

#include "filter.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __x86_64__
#define NATIVE_ARCH AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define NATIVE_ARCH AUDIT_ARCH_AARCH64
#else
#error "The filter knows the system calls of x86-64 and arm64 only"
#endif

/* The newest call known here, set_mempolicy_home_node, has this number on both architectures (Linux 5.17). */
enum { NEWEST_CALL = 450 };

enum rule {
	ALLOW,
	REFUSE,
	REFUSE_BUT_IN_DEBUG,
	FOREIGN,                 /* the number belongs to another ABI: the process is killed */
	NOT_THERE,               /* ENOSYS makes libc fall back to the older call, whose arguments can be checked */
	NO_NAMESPACE_FLAGS,      /* clone: the first argument */
	OWN_LIMITS,              /* prlimit64: the first argument, a pid, is 0; and see CORE_LIMIT_STAYS */
	CORE_LIMIT_STAYS,        /* setrlimit: not RLIMIT_CORE; answers 0, since a sanitizer ends when it is refused */
	ONLY_QUERY,              /* personality: the first argument is 0xffffffff */
	NO_TERMINAL_INPUT,       /* ioctl: not TIOCSTI, TIOCLINUX */
	RULES
};

struct entry {
	unsigned int number;
	enum rule rule;
};

#define NAMESPACE_FLAGS \
	(CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET)

static struct entry entries[] = {
	/* Other processes */
	{ SYS_ptrace, REFUSE_BUT_IN_DEBUG }, { SYS_process_vm_readv, REFUSE }, { SYS_process_vm_writev, REFUSE },
	{ SYS_process_madvise, REFUSE }, { SYS_process_mrelease, REFUSE }, { SYS_pidfd_open, REFUSE }, { SYS_pidfd_getfd, REFUSE },
	{ SYS_pidfd_send_signal, REFUSE }, { SYS_kcmp, REFUSE }, { SYS_prlimit64, OWN_LIMITS }, { SYS_setrlimit, CORE_LIMIT_STAYS },
	{ SYS_sched_setaffinity, REFUSE }, { SYS_sched_setattr, REFUSE }, { SYS_sched_setparam, REFUSE },
	{ SYS_sched_setscheduler, REFUSE }, { SYS_setpriority, REFUSE }, { SYS_ioprio_set, REFUSE }, { SYS_migrate_pages, REFUSE },
	{ SYS_move_pages, REFUSE }, { SYS_mbind, REFUSE }, { SYS_set_mempolicy, REFUSE }, { SYS_set_mempolicy_home_node, REFUSE },
	/* Networks */
	{ SYS_socket, REFUSE }, { SYS_socketpair, REFUSE },
	/* Namespaces and mounts */
	{ SYS_clone, NO_NAMESPACE_FLAGS }, { SYS_clone3, NOT_THERE }, { SYS_unshare, REFUSE }, { SYS_setns, REFUSE },
	{ SYS_mount, REFUSE }, { SYS_umount2, REFUSE }, { SYS_mount_setattr, REFUSE }, { SYS_move_mount, REFUSE },
	{ SYS_open_tree, REFUSE }, { SYS_fsopen, REFUSE }, { SYS_fsconfig, REFUSE }, { SYS_fsmount, REFUSE }, { SYS_fspick, REFUSE },
	{ SYS_chroot, REFUSE }, { SYS_pivot_root, REFUSE }, { SYS_sethostname, REFUSE }, { SYS_setdomainname, REFUSE },
	/* Objects that outlive a process, or hide from the emptying of /box and /tmp */
	{ SYS_msgget, REFUSE }, { SYS_msgctl, REFUSE }, { SYS_msgsnd, REFUSE }, { SYS_msgrcv, REFUSE }, { SYS_semget, REFUSE },
	{ SYS_semctl, REFUSE }, { SYS_semop, REFUSE }, { SYS_semtimedop, REFUSE }, { SYS_shmget, REFUSE }, { SYS_shmctl, REFUSE },
	{ SYS_shmat, REFUSE }, { SYS_mq_open, REFUSE }, { SYS_mq_unlink, REFUSE }, { SYS_add_key, REFUSE },
	{ SYS_request_key, REFUSE }, { SYS_keyctl, REFUSE }, { SYS_memfd_create, REFUSE },
#ifdef SYS_memfd_secret
	{ SYS_memfd_secret, REFUSE },
#endif
	/* A program starts from /job or /usr: by its path */
	{ SYS_execveat, REFUSE },
	/* The kernel and the machine */
	{ SYS_bpf, REFUSE }, { SYS_perf_event_open, REFUSE }, { SYS_io_uring_setup, REFUSE }, { SYS_io_uring_enter, REFUSE },
	{ SYS_io_uring_register, REFUSE }, { SYS_userfaultfd, REFUSE }, { SYS_personality, ONLY_QUERY }, { SYS_reboot, REFUSE },
	{ SYS_swapon, REFUSE }, { SYS_swapoff, REFUSE }, { SYS_kexec_load, REFUSE }, { SYS_init_module, REFUSE },
	{ SYS_finit_module, REFUSE }, { SYS_delete_module, REFUSE }, { SYS_quotactl, REFUSE }, { SYS_quotactl_fd, REFUSE },
	{ SYS_acct, REFUSE }, { SYS_fanotify_init, REFUSE }, { SYS_fanotify_mark, REFUSE }, { SYS_name_to_handle_at, REFUSE },
	{ SYS_open_by_handle_at, REFUSE }, { SYS_syslog, REFUSE }, { SYS_settimeofday, REFUSE }, { SYS_clock_settime, REFUSE },
	{ SYS_clock_adjtime, REFUSE }, { SYS_adjtimex, REFUSE }, { SYS_vhangup, REFUSE }, { SYS_nfsservctl, REFUSE },
	{ SYS_lookup_dcookie, REFUSE }, { SYS_remap_file_pages, REFUSE }, { SYS_seccomp, REFUSE }, { SYS_ioctl, NO_TERMINAL_INPUT },
	{ SYS_landlock_create_ruleset, REFUSE }, { SYS_landlock_add_rule, REFUSE }, { SYS_landlock_restrict_self, REFUSE },
	{ SYS_vmsplice, REFUSE },
#ifdef SYS_kexec_file_load
	{ SYS_kexec_file_load, REFUSE },
#endif
#if defined __x86_64__
	{ SYS_iopl, REFUSE }, { SYS_ioperm, REFUSE }, { SYS_modify_ldt, REFUSE }, { SYS_uselib, REFUSE }, { SYS_ustat, REFUSE },
	{ SYS_sysfs, REFUSE }, { SYS__sysctl, REFUSE }, { SYS_create_module, REFUSE }, { SYS_get_kernel_syms, REFUSE },
	{ SYS_query_module, REFUSE },
#endif
};
enum { ENTRIES = sizeof entries / sizeof *entries };

/*** Ranges ***/

/* From this number to the next range's. */
static struct entry ranges[2 * ENTRIES + 3];
static size_t range_count;

static void add_range(unsigned int number, enum rule rule)
{
	if (range_count && ranges[range_count - 1].number == number)
		range_count--;
	if (!range_count || ranges[range_count - 1].rule != rule)
		ranges[range_count++] = (struct entry){ number, rule };
}

static int by_number(const void *a, const void *b)
{
	unsigned int x = ((const struct entry *)a)->number, y = ((const struct entry *)b)->number;

	return (x > y) - (x < y);
}

static void find_ranges(void)
{
	qsort(entries, ENTRIES, sizeof *entries, by_number);
	add_range(0, ALLOW);
	for (size_t i = 0; i < ENTRIES; i++) {
		add_range(entries[i].number, entries[i].rule);
		add_range(entries[i].number + 1, ALLOW);
	}
	add_range(NEWEST_CALL + 1, NOT_THERE);
	/* x32, the third ABI of x86-64, marks its calls by this bit. Nothing else is up there. */
	add_range(0x40000000u, FOREIGN);
}

/*** The compiler ***/

struct program {
	struct sock_filter code[256]; /* a conditional jump reaches 255 instructions */
	unsigned short size;
	unsigned short block[RULES]; /* where a rule's instructions begin */
};

static void emit(struct program *p, unsigned short code, uint32_t k, int if_true, int if_false)
{
	/* A table that outgrew its program is a mistake of ours: it shows at the first start of the first test. */
	if (p->size == sizeof p->code / sizeof *p->code)
		fault("filter", "the table of system calls is too long for its program");
	p->code[p->size++] = (struct sock_filter){ code, (uint8_t)if_true, (uint8_t)if_false, k };
}

static void load(struct program *p, size_t offset) { emit(p, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0); }
static void answer(struct program *p, uint32_t action) { emit(p, BPF_RET | BPF_K, action, 0, 0); }
static void refuse(struct program *p, int error) { answer(p, SECCOMP_RET_ERRNO | (uint32_t)error); }
static void succeed(struct program *p) { refuse(p, 0); } /* without doing anything */
static void allow(struct program *p) { answer(p, SECCOMP_RET_ALLOW); }

/* Arguments are 64 bits wide in memory, little-endian on both architectures; the kernel uses the low half of these. */
static void load_argument(struct program *p, int index)
{
	load(p, offsetof(struct seccomp_data, args) + (size_t)index * 8);
}

static void emit_rule(struct program *p, enum rule rule, enum profile profile)
{
	p->block[rule] = p->size;
	switch (rule) {
	case ALLOW:
		allow(p);
		break;
	case FOREIGN:
		answer(p, SECCOMP_RET_KILL_PROCESS);
		break;
	case REFUSE_BUT_IN_DEBUG:
		if (profile == PROFILE_DEBUG)
			allow(p);
		else
			refuse(p, EPERM);
		break;
	case REFUSE:
		refuse(p, EPERM);
		break;
	case NOT_THERE:
		refuse(p, ENOSYS);
		break;
	case NO_NAMESPACE_FLAGS:
		load_argument(p, 0);
		emit(p, BPF_JMP | BPF_JSET | BPF_K, NAMESPACE_FLAGS, 0, 1);
		refuse(p, EPERM);
		allow(p);
		break;
	case OWN_LIMITS:
		load_argument(p, 0);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
		refuse(p, EPERM);
		load_argument(p, 1);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, RLIMIT_CORE, 1, 0);
		allow(p);
		/* Asking is allowed: then the new limit's address is NULL, in both halves. */
		load_argument(p, 2);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
		succeed(p);
		load(p, offsetof(struct seccomp_data, args[2]) + 4);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
		succeed(p);
		allow(p);
		break;
	case CORE_LIMIT_STAYS:
		load_argument(p, 0);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, RLIMIT_CORE, 0, 1);
		succeed(p);
		allow(p);
		break;
	case ONLY_QUERY:
		load_argument(p, 0);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0xffffffffu, 1, 0);
		refuse(p, EPERM);
		allow(p);
		break;
	case NO_TERMINAL_INPUT:
		load_argument(p, 1);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, TIOCSTI, 1, 0);
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, TIOCLINUX, 0, 1);
		refuse(p, EPERM);
		allow(p);
		break;
	case RULES:
		break;
	}
}

/*
 * Decides among ranges[from, to), at least two, the call's number being loaded: one comparison, then what decides the lower
 * half, then what decides the upper. A half of n ranges takes n - 1 instructions; a half of one needs none, the jump goes to
 * its rule's block.
 */
static void emit_tree(struct program *p, size_t from, size_t to)
{
	size_t middle = from + (to - from) / 2;
	bool low_is_one = middle - from == 1, high_is_one = to - middle == 1;
	int next = p->size + 1;
	int low = low_is_one ? p->block[ranges[from].rule] - next : 0;
	int high = high_is_one ? p->block[ranges[middle].rule] - next : (int)(middle - from - 1);

	emit(p, BPF_JMP | BPF_JGE | BPF_K, ranges[middle].number, high, low);
	if (!low_is_one)
		emit_tree(p, from, middle);
	if (!high_is_one)
		emit_tree(p, middle, to);
}

static void emit_blocks(struct program *p, enum profile profile)
{
	for (int rule = 0; rule < RULES; rule++)
		emit_rule(p, (enum rule)rule, profile);
}

/* Twice: the second time over knows where the blocks are. */
static void emit_filter(struct program *p, enum profile profile)
{
	for (int round = 0; round < 2; round++) {
		p->size = 0;
		load(p, offsetof(struct seccomp_data, arch));
		emit(p, BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCH, 1, 0);
		answer(p, SECCOMP_RET_KILL_PROCESS);
		load(p, offsetof(struct seccomp_data, nr));
		emit_tree(p, 0, range_count);
		emit_blocks(p, profile);
	}
}

static struct program programs[PROFILES];
static struct sock_fprog filters[PROFILES];

void filters_build(void)
{
	find_ranges();
	for (int profile = 0; profile < PROFILES; profile++) {
		emit_filter(&programs[profile], (enum profile)profile);
		filters[profile] = (struct sock_fprog){ programs[profile].size, programs[profile].code };
	}
}

const struct sock_fprog *filter_for(enum profile profile) { return &filters[profile]; }

int filter_install(const struct sock_fprog *filter)
{
	return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, filter);
}
