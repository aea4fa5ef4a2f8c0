/* Makes system calls fail on purpose: loaded before the C library, for tests only.
 *
 * FAULT_FLAG   the fault is on while this file exists
 * FAULT_CALL   write, fsync, open, clock, or hang: opening to write gives no answer
 * FAULT_ERRNO  the number of the error
 * FAULT_PATH   only files with this in their path (open: the path, else the name behind the fd)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int is_on(const char *call) {
    const char *wanted = getenv("FAULT_CALL"), *flag = getenv("FAULT_FLAG");
    return wanted && flag && strcmp(wanted, call) == 0 && access(flag, F_OK) == 0;
}

static int is_meant(const char *path) {
    const char *part = getenv("FAULT_PATH");
    return part && strstr(path, part);
}

static int fails_path(const char *path) {
    const char *number = getenv("FAULT_ERRNO");
    if (!number || !is_meant(path)) return 0;
    errno = atoi(number);
    return 1;
}

static int fails_fd(const char *call, int fd) {
    char link[64], path[4096];
    if (!is_on(call)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails_path(path);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    return fails_fd("write", fd) ? -1 : real(fd, bytes, count);
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    return fails_fd("fsync", fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    return fails_fd("fsync", fd) ? -1 : real(fd);
}

int open64(const char *path, int flags, ...) {
    static int (*real)(const char *, int, ...);
    if (!real) real = dlsym(RTLD_NEXT, "open64");
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    int writes = (flags & O_ACCMODE) != O_RDONLY;
    while (writes && is_on("hang") && is_meant(path)) usleep(20 * 1000);
    return writes && is_on("open") && fails_path(path) ? -1 : real(path, flags, mode);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, now);
    if (clock == CLOCK_REALTIME && is_on("clock")) now->tv_sec -= 40 * 24 * 3600;
    return result;
}
