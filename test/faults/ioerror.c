/*
 * A disk that fails: the n-th write or sync of the watched files, and those after it, return an error.
 *
 *   gcc -shared -fPIC -O1 ioerror.c -o ioerror.so -ldl
 *   FAIL_FILES=/path/of/fawen.db  FAIL_WHAT=sync|write|full  FAIL_AT=12  FAIL_COUNT=1  LD_PRELOAD=ioerror.so  node clerk.ts ...
 *
 * sync: fsync gives EIO although the bytes are in the file (as after a real one, nobody knows). write: EIO. full: ENOSPC.
 * FAIL_COUNT operations fail, then the disk is well again; 0 means for ever.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long seen, fail_at = -1, fail_count;
static const char *prefix, *what = "";

__attribute__((constructor)) static void start(void) {
  prefix = getenv("FAIL_FILES");
  if (getenv("FAIL_WHAT")) what = getenv("FAIL_WHAT");
  if (getenv("FAIL_AT")) fail_at = atol(getenv("FAIL_AT"));
  if (getenv("FAIL_COUNT")) fail_count = atol(getenv("FAIL_COUNT"));
}

static int fails(int fd) {
  char link[64], path[4096];
  if (!prefix || fail_at < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  if (strncmp(path, prefix, strlen(prefix)) != 0) return 0;
  seen++;
  return seen >= fail_at && (fail_count == 0 || seen < fail_at + fail_count);
}

ssize_t pwrite64(int fd, const void *buf, size_t length, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  if ((!strcmp(what, "write") || !strcmp(what, "full")) && fails(fd)) {
    errno = !strcmp(what, "full") ? ENOSPC : EIO;
    return -1;
  }
  return real(fd, buf, length, at);
}

ssize_t pwrite(int fd, const void *buf, size_t length, off_t at) { return pwrite64(fd, buf, length, at); }

static int sync_with(const char *name, int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, name);
  if (!strcmp(what, "sync") && fails(fd)) {
    errno = EIO;
    return -1;
  }
  return real(fd);
}

int fsync(int fd) { return sync_with("fsync", fd); }
int fdatasync(int fd) { return sync_with("fdatasync", fd); }
