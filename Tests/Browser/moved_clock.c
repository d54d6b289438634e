// Loaded before a program, moves its wall clock by the seconds that stand in the file which
// MOVED_CLOCK names: eight bytes that may be written anew while it runs. Monotonic clocks, and so
// timers, go on as they are. libfaketime does as much and sets variables while it is loaded, after
// which a Swift program finds no arguments.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *moved;

__attribute__((constructor)) static void find(void) {
    const char *path = getenv("MOVED_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *page = mmap(NULL, sizeof *moved, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (page != MAP_FAILED) moved = page;
}

static int64_t seconds(void) { return moved ? *moved : 0; }

int clock_gettime(clockid_t which, struct timespec *told) {
    int failed = (int)syscall(SYS_clock_gettime, which, told);
    if (!failed && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE))
        told->tv_sec += seconds();
    return failed;
}

int gettimeofday(struct timeval *restrict told, void *restrict zone) {
    (void)zone;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    told->tv_sec = now.tv_sec;
    told->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *told) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (told) *told = now.tv_sec;
    return now.tv_sec;
}

// The program reckons until when by the moved clock; the kernel waits by its own.
static struct timespec real(const struct timespec *until) {
    return (struct timespec){until->tv_sec - seconds(), until->tv_nsec};
}

int sem_timedwait(sem_t *restrict wanted, const struct timespec *restrict until) {
    struct timespec end = real(until);
    return sem_clockwait(wanted, CLOCK_REALTIME, &end);
}

int pthread_cond_timedwait(
    pthread_cond_t *restrict wanted, pthread_mutex_t *restrict lock,
    const struct timespec *restrict until) {
    // Seconds since the machine was started are no year after 2001.
    if (until->tv_sec < 1000000000)
        return pthread_cond_clockwait(wanted, lock, CLOCK_MONOTONIC, until);
    struct timespec end = real(until);
    return pthread_cond_clockwait(wanted, lock, CLOCK_REALTIME, &end);
}
