#define _GNU_SOURCE
#include "media.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static int limited(int resource, rlim_t most) {
    struct rlimit limit = {most, most};
    return setrlimit(resource, &limit) == 0;
}

#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
#define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#endif

// Files are read where fonts and libraries lie, and nowhere else (Linux 5.13); none is cut short
// (6.2), no device is told anything (6.10).
static int only_fonts(void) {
    long known = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    struct landlock_ruleset_attr all = {
        .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
            | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR
            | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE
            | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
            | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK
            | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK
            | LANDLOCK_ACCESS_FS_MAKE_SYM};
    if (known >= 3) all.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
    if (known >= 5) all.handled_access_fs |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
    int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
    if (rules < 0) return 0;
    static const char *const readable[] = {
        "/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime",
        "/var/cache/fontconfig", "/var/lib/fonts", "/proc/self", "/proc/meminfo", "/proc/cpuinfo",
        "/sys/devices/system/cpu", "/dev/null", "/dev/urandom"};
    for (size_t at = 0; at < sizeof readable / sizeof *readable; at++) {
        int place = open(readable[at], O_PATH | O_CLOEXEC);
        if (place < 0) continue;
        struct landlock_path_beneath_attr rule = {
            .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
            .parent_fd = place};
        if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0)) {
            // A file has no folder to be read.
            rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
            syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        }
        close(place);
    }
    int holds = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return holds;
}

#if defined(__x86_64__)
#define THIS_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCH AUDIT_ARCH_AARCH64
#endif

#ifdef THIS_ARCH
#define RETURN(what) BPF_STMT(BPF_RET | BPF_K, (what))
#define FAIL(number) RETURN(SECCOMP_RET_ERRNO | (number))
#define ALLOW(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), RETURN(SECCOMP_RET_ALLOW)
// Numbers and flags stand in the lower half, first in memory on both processors.
#define ARGUMENT(at) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[at]))
#define ALLOW_ONE(call, at, value) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), ARGUMENT(at), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, 1), RETURN(SECCOMP_RET_ALLOW), FAIL(EPERM)
#define ALLOW_FOUR(call, at, a, b, c, d) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 7), ARGUMENT(at), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (a), 3, 0), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (b), 2, 0), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (c), 1, 0), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (d), 0, 1), RETURN(SECCOMP_RET_ALLOW), FAIL(EPERM)
#define ALLOW_WITHOUT(call, at, flags, error) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), ARGUMENT(at), \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (flags), 1, 0), RETURN(SECCOMP_RET_ALLOW), FAIL(error)
#define ALLOW_WITH(call, at, flags) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), ARGUMENT(at), \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (flags), 0, 1), RETURN(SECCOMP_RET_ALLOW), FAIL(EPERM)

#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
#define NAME_OF_MEMORY 0x53564d41  // PR_SET_VMA

// What the libraries ask of the system, seen with strace over pictures of every format, papers and
// letters, and what stands in for it on other systems. Everything else answers as an old system
// does that has no such call: libraries then do without. Signals go to this process alone, limits
// are its own, files are opened to be read, and of what can be set on an open one, nothing that
// tells another process.
static int known_calls(void) {
    __u32 self = (__u32)getpid();
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCH, 1, 0),
        RETURN(SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        // Memory and threads
        ALLOW(SYS_futex), ALLOW(SYS_mmap), ALLOW(SYS_munmap), ALLOW(SYS_mprotect),
        ALLOW(SYS_mremap), ALLOW(SYS_madvise), ALLOW(SYS_brk), ALLOW(SYS_mincore),
        ALLOW(SYS_set_robust_list), ALLOW(SYS_rseq), ALLOW(SYS_set_tid_address),
        ALLOW(SYS_membarrier), ALLOW(SYS_sched_yield), ALLOW(SYS_sched_getaffinity),
        ALLOW(SYS_sched_getattr), ALLOW(SYS_sched_getparam), ALLOW(SYS_sched_getscheduler),
        // A thread, no process; of clone3 the flags cannot be seen.
        ALLOW_WITH(SYS_clone, 0, CLONE_THREAD),
        // The line, and what is open
        ALLOW(SYS_read), ALLOW(SYS_readv), ALLOW(SYS_pread64), ALLOW(SYS_write),
        ALLOW(SYS_writev), ALLOW(SYS_sendto), ALLOW(SYS_recvfrom), ALLOW(SYS_getpeername),
        ALLOW(SYS_getsockname), ALLOW(SYS_lseek), ALLOW(SYS_close), ALLOW(SYS_dup),
        ALLOW(SYS_dup3), ALLOW(SYS_ppoll), ALLOW(SYS_eventfd2), ALLOW(SYS_pipe2),
        ALLOW_FOUR(SYS_fcntl, 1, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC),
        // Whether something is a terminal, and its size
        ALLOW_FOUR(SYS_ioctl, 1, TCGETS, TCGETS, TIOCGWINSZ, FIONREAD),
        // Fonts and libraries
        ALLOW_WITHOUT(SYS_openat, 2, WRITING, EACCES), ALLOW(SYS_newfstatat), ALLOW(SYS_fstat),
        ALLOW(SYS_statx), ALLOW(SYS_fstatfs), ALLOW(SYS_statfs), ALLOW(SYS_faccessat),
        ALLOW(SYS_faccessat2), ALLOW(SYS_readlinkat), ALLOW(SYS_getdents64), ALLOW(SYS_getcwd),
        ALLOW(SYS_fadvise64), ALLOW(SYS_readahead), ALLOW(SYS_umask),
        // Signals, limits and names of its own
        ALLOW(SYS_rt_sigaction), ALLOW(SYS_rt_sigprocmask), ALLOW(SYS_rt_sigreturn),
        ALLOW(SYS_sigaltstack), ALLOW(SYS_restart_syscall), ALLOW_ONE(SYS_tgkill, 0, self),
        ALLOW_ONE(SYS_prlimit64, 0, 0), ALLOW(SYS_getrusage),
        ALLOW_FOUR(SYS_prctl, 0, PR_SET_NAME, PR_GET_NAME, NAME_OF_MEMORY, PR_GET_DUMPABLE),
        ALLOW(SYS_exit), ALLOW(SYS_exit_group), ALLOW(SYS_getpid), ALLOW(SYS_gettid),
        ALLOW(SYS_getppid), ALLOW(SYS_getuid), ALLOW(SYS_geteuid), ALLOW(SYS_getgid),
        ALLOW(SYS_getegid),
        // The clock, chance and the machine
        ALLOW(SYS_clock_gettime), ALLOW(SYS_clock_getres), ALLOW(SYS_clock_nanosleep),
        ALLOW(SYS_nanosleep), ALLOW(SYS_gettimeofday), ALLOW(SYS_getrandom), ALLOW(SYS_uname),
        ALLOW(SYS_sysinfo), ALLOW(SYS_getcpu),
#ifdef __x86_64__
        // Older names of the same, which newer processors have no more.
        ALLOW_WITHOUT(SYS_open, 1, WRITING, EACCES), ALLOW(SYS_stat), ALLOW(SYS_lstat),
        ALLOW(SYS_access), ALLOW(SYS_readlink), ALLOW(SYS_getdents), ALLOW(SYS_poll),
        ALLOW(SYS_dup2), ALLOW(SYS_pipe), ALLOW(SYS_time), ALLOW(SYS_getrlimit),
        ALLOW(SYS_setrlimit), ALLOW(SYS_arch_prctl),
#endif
        FAIL(ENOSYS),
    };
    struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
    // For every thread there may be already.
    return syscall(
               SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}
#else
static int known_calls(void) { return 0; }
#endif

int media_confine(size_t most_memory) {
    // Whatever the parent had open is none of this program's business.
    syscall(SYS_close_range, 3, ~0U, 0);
    // Writing a file fails instead of ending the process: some library may try to keep a cache.
    signal(SIGXFSZ, SIG_IGN);
    int held = 0;
    held += limited(RLIMIT_CORE, 0);
    held += limited(RLIMIT_FSIZE, 0);
    held += limited(RLIMIT_NOFILE, 64);
    held += limited(RLIMIT_DATA, most_memory);
    held += prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    held += only_fonts();
    held += known_calls();
    return held;
}

void media_allow_seconds(int seconds) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    rlim_t until = (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1);
    struct rlimit limit = {until, RLIM_INFINITY};
    setrlimit(RLIMIT_CPU, &limit);
}
