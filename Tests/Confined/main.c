// Confines itself as the worker does and tries what a broken worker would try. Prints one line for
// each attempt: its name and `refused`, `done` or the signal. It is given a file to spoil and a
// process to end.
#define _GNU_SOURCE
#include "media.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <unistd.h>

static void tell(const char *name, long outcome) {
    char line[100];
    int count = snprintf(line, sizeof line, "%s %s\n", name, outcome < 0 ? "refused" : "done");
    if (write(1, line, (size_t)count) != count) _exit(3);
}

#define TRY(name, call) tell(name, (long)(call))

static void *nothing(void *passed) { return passed; }

static void files(const char *victim, const char *beside) {
    struct timespec times[2] = {{1, 0}, {1, 0}};
    TRY("open to read", open(victim, O_RDONLY));
    TRY("open to write", open(victim, O_WRONLY));
    TRY("open to cut", open(victim, O_RDONLY | O_TRUNC));
    TRY("openat to write", openat(AT_FDCWD, victim, O_RDWR));
    TRY("creat", creat(beside, 0600));
    TRY("truncate", truncate(victim, 0));
    TRY("ftruncate", ftruncate(0, 0));
    TRY("fallocate", syscall(SYS_fallocate, 0, 3, 0L, 4L));
    TRY("write to a file", write(0, "x", 1));
    TRY("pwrite", pwrite(0, "x", 1, 0));
    TRY("chmod", chmod(victim, 0));
    TRY("fchmod", fchmod(0, 0));
    TRY("fchmodat", fchmodat(AT_FDCWD, victim, 0, 0));
    TRY("fchmodat2", syscall(452, AT_FDCWD, victim, 0, 0));
    TRY("chown", chown(victim, 1, 1));
    TRY("lchown", lchown(victim, 1, 1));
    TRY("fchown", fchown(0, 1, 1));
    TRY("fchownat", fchownat(AT_FDCWD, victim, 1, 1, 0));
    TRY("utimensat", utimensat(AT_FDCWD, victim, times, 0));
    TRY("futimens", futimens(0, times));
    TRY("setxattr", setxattr(victim, "user.x", "x", 1, 0));
    TRY("fsetxattr", fsetxattr(0, "user.x", "x", 1, 0));
    TRY("removexattr", removexattr(victim, "user.y"));
    TRY("unlink", unlink(victim));
    TRY("rename", rename(victim, beside));
    TRY("link", link(victim, beside));
    TRY("symlink", symlink(victim, beside));
    TRY("mkdir", mkdir(beside, 0700));
    TRY("mknod", mknod(beside, S_IFIFO | 0600, 0));
    TRY("memfd_create", syscall(SYS_memfd_create, "x", 0));
}

static void processes(pid_t other) {
    char byte = 0;
    struct iovec here = {&byte, 1}, there = {&byte, 1};
    siginfo_t told = {.si_code = SI_QUEUE};
    struct rlimit none = {3, 3};
    TRY("kill", kill(other, SIGKILL));
    TRY("tkill", syscall(SYS_tkill, other, SIGKILL));
    TRY("tgkill", syscall(SYS_tgkill, other, other, SIGKILL));
    TRY("rt_sigqueueinfo", syscall(SYS_rt_sigqueueinfo, other, SIGTERM, &told));
    TRY("rt_tgsigqueueinfo", syscall(SYS_rt_tgsigqueueinfo, other, other, SIGTERM, &told));
    TRY("pidfd_open", syscall(SYS_pidfd_open, other, 0));
    TRY("pidfd_send_signal", syscall(SYS_pidfd_send_signal, 0, SIGKILL, NULL, 0));
    TRY("pidfd_getfd", syscall(SYS_pidfd_getfd, 0, 0, 0));
    TRY("prlimit64", syscall(SYS_prlimit64, other, RLIMIT_NOFILE, &none, NULL));
    TRY("own signals to another", fcntl(0, F_SETOWN, other));
    TRY("setpriority", setpriority(PRIO_PROCESS, (id_t)other, 19));
    TRY("sched_setaffinity", syscall(SYS_sched_setaffinity, other, 1, &byte));
    TRY("ptrace", ptrace(PTRACE_ATTACH, other, NULL, NULL));
    TRY("process_vm_readv", process_vm_readv(other, &here, 1, &there, 1, 0));
    TRY("process_vm_writev", process_vm_writev(other, &here, 1, &there, 1, 0));
    TRY("process_madvise", syscall(SYS_process_madvise, 0, &there, 1L, 0, 0));
    TRY("clone", syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
    TRY("clone3", syscall(SYS_clone3, NULL, 0L));
#ifdef __x86_64__
    TRY("fork", syscall(SYS_fork));
    TRY("kill of x32", syscall(0x40000000L | SYS_kill, other, SIGKILL));
    TRY("truncate of x32", syscall(0x40000000L | SYS_ftruncate, 0, 0));
#endif
    char *arguments[] = {"true", NULL}, *environment[] = {NULL};
    TRY("execve", execve("/usr/bin/true", arguments, environment));
    TRY("execveat", syscall(SYS_execveat, AT_FDCWD, "/usr/bin/true", arguments, environment, 0));
}

static void system_calls(void) {
    int sockets[2];
    TRY("socket", socket(AF_INET, SOCK_STREAM, 0));
    TRY("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, sockets));
    TRY("words for a terminal", ioctl(0, TIOCSTI, "x"));
    TRY("mount", syscall(SYS_mount, "x", "/", "tmpfs", 0, NULL));
    TRY("unshare", unshare(CLONE_NEWUSER));
    TRY("setns", setns(0, 0));
    TRY("bpf", syscall(SYS_bpf, 0, NULL, 0));
    TRY("io_uring_setup", syscall(SYS_io_uring_setup, 1, NULL));
    TRY("userfaultfd", syscall(SYS_userfaultfd, 0));
    TRY("perf_event_open", syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0));
    TRY("keyctl", syscall(SYS_keyctl, 0, 0, 0, 0, 0));
    TRY("open_by_handle_at", syscall(SYS_open_by_handle_at, AT_FDCWD, NULL, 0));
}

int main(int count, char **words) {
    if (count != 4) return 2;
    // Whoever started it may have held back signals.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int open_already = open(words[1], O_RDWR);
    if (open_already < 0 || dup2(open_already, 0) < 0) return 2;
    printf("held %d\n", media_confine((size_t)512 << 20));
    fflush(stdout);
    files(words[1], words[2]);
    processes((pid_t)atoi(words[3]));
    system_calls();
    // What it needs, it still has.
    pthread_t thread;
    void *room = malloc(8 << 20);
    int font = open("/usr", O_RDONLY | O_DIRECTORY);
    int threads = pthread_create(&thread, NULL, nothing, NULL) == 0;
    if (threads) pthread_join(thread, NULL);
    media_allow_seconds(20);
    struct rlimit limit;
    getrlimit(RLIMIT_CPU, &limit);
    printf("needs %d %d %d %d\n", room != NULL, font >= 0, threads, limit.rlim_cur < 60);
    fflush(stdout);
    raise(SIGTERM);
    return 0;
}
