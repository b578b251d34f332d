/*
 * A supervisor without one of its layers, to see which programs it was that stopped. The linker puts these functions in the
 * place of the supervisor's own (--wrap, see build.sh), so that there is no switch in what is delivered. None of them looks
 * whether its surroundings are safe, for it is to run in unsafe ones.
 */

#include <stdarg.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../places.h"
#include "../protocol.h"
#include "../surroundings.h"

void __wrap_surroundings_check_identity(void);
struct uid_range __wrap_surroundings_check(void);

void __wrap_surroundings_check_identity(void) {}
struct uid_range __wrap_surroundings_check(void) { return (struct uid_range){ UID_LOWEST, UID_HIGHEST }; }

#ifdef WITHOUT_FILTER
struct sock_fprog;
int __wrap_filter_install(const struct sock_fprog *filter);
int __wrap_filter_install(const struct sock_fprog *filter)
{
	(void)filter;
	return 0;
}
#endif

#ifdef WITHOUT_LIMITS
int __wrap_setrlimit(int resource, const struct rlimit *limit);
int __wrap_setrlimit(int resource, const struct rlimit *limit)
{
	(void)resource, (void)limit;
	return 0;
}
#endif

#ifdef WITHOUT_USER
long __real_syscall(long number, ...);
long __wrap_syscall(long number, ...);
int __wrap_getresuid(uid_t *real, uid_t *effective, uid_t *saved);
static uid_t asked_for;

/* Six arguments, as many as a call can have. */
long __wrap_syscall(long number, ...)
{
	long a[6];
	va_list arguments;

	va_start(arguments, number);
	for (int i = 0; i < 6; i++)
		a[i] = va_arg(arguments, long);
	va_end(arguments);
	if (number == SYS_setresuid)
		asked_for = (uid_t)a[0];
	if (number == SYS_setresuid || number == SYS_setresgid || number == SYS_setgroups)
		return 0;
	return __real_syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

int __wrap_getresuid(uid_t *real, uid_t *effective, uid_t *saved)
{
	*real = *effective = *saved = asked_for;
	return 0;
}
#endif

#ifdef WITHOUT_EMPTYING
const char *__wrap_empty_place(enum place place, uint32_t uid);
const char *__wrap_surroundings_left(void);

const char *__wrap_empty_place(enum place place, uint32_t uid)
{
	(void)place, (void)uid;
	return NULL;
}

const char *__wrap_surroundings_left(void) { return NULL; }
#endif
