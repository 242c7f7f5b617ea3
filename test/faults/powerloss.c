/*
 * Power loss for one process: a write that was not yet synced may never have reached the disk.
 *
 *   gcc -shared -fPIC -O1 powerloss.c -o powerloss.so -ldl
 *   CUT_FILES=/path/of/fawen.db  CUT_AT=120  CUT_SEED=7  LD_PRELOAD=powerloss.so  node child.ts ...
 *
 * Every write to a file whose path begins with CUT_FILES is noted with the bytes it covered. A sync of the file forgets its notes:
 * those bytes are safe. At operation number CUT_AT (writes and syncs are counted) the power goes: the notes are undone, newest first,
 * and the process ends with 137 in the middle of what it was doing. CUT_SEED=0 loses everything unsynced; any other seed loses it
 * sector by sector (512 bytes) at random, so that pages come out torn and writes out of order.
 * One thread writes, so there are no locks. Directory entries and memory maps are not modelled (locking_mode=EXCLUSIVE has no -shm).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECTOR 512

struct note {
  int fd;
  ino_t inode;
  off64_t at;
  size_t length;    /* of the write */
  size_t before;    /* bytes that were there already */
  off64_t size;     /* of the file before */
  char *bytes;
  struct note *older;
};

static struct note *newest;
static long operations, cut_at = -1;
static uint64_t dice;
static const char *prefix;

static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_pread)(int, void *, size_t, off64_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off64_t);

__attribute__((constructor)) static void start(void) {
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_pread = dlsym(RTLD_NEXT, "pread64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  prefix = getenv("CUT_FILES");
  if (getenv("CUT_AT")) cut_at = atol(getenv("CUT_AT"));
  if (getenv("CUT_SEED")) dice = strtoull(getenv("CUT_SEED"), NULL, 10);
}

static int watched(int fd) {
  char link[64], path[4096];
  if (!prefix) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  return strncmp(path, prefix, strlen(prefix)) == 0;
}

static int lost(void) {
  if (dice == 0) return 1;
  dice ^= dice << 13, dice ^= dice >> 7, dice ^= dice << 17; /* xorshift64 */
  return dice & 1;
}

static void undo(const struct note *n) {
  static const char zeros[SECTOR];
  for (size_t done = 0; done < n->length;) {
    size_t part = SECTOR - (size_t)((n->at + (off64_t)done) % SECTOR);
    if (part > n->length - done) part = n->length - done;
    if (lost()) {
      size_t old = n->before > done ? n->before - done : 0;
      if (old > part) old = part;
      if (old) real_pwrite(n->fd, n->bytes + done, old, n->at + (off64_t)done);
      if (old < part) real_pwrite(n->fd, zeros, part - old, n->at + (off64_t)(done + old));
    }
    done += part;
  }
  /* The file had not grown yet; only when nothing of the growth is kept. */
  if (dice == 0 && n->at + (off64_t)n->length > n->size) real_ftruncate(n->fd, n->size);
}

static void tick(void) {
  if (cut_at < 0 || ++operations < cut_at) return;
  for (const struct note *n = newest; n; n = n->older) undo(n);
  _exit(137);
}

ssize_t pwrite64(int fd, const void *buf, size_t length, off64_t at) {
  struct stat s;
  if (!watched(fd) || fstat(fd, &s) != 0) return real_pwrite(fd, buf, length, at);
  tick();
  struct note *n = calloc(1, sizeof *n);
  *n = (struct note){.fd = fd, .inode = s.st_ino, .at = at, .length = length, .size = s.st_size, .bytes = malloc(length ? length : 1), .older = newest};
  ssize_t had = real_pread(fd, n->bytes, length, at);
  n->before = had > 0 ? (size_t)had : 0;
  newest = n;
  return real_pwrite(fd, buf, length, at);
}

ssize_t pwrite(int fd, const void *buf, size_t length, off_t at) { return pwrite64(fd, buf, length, at); }

static void synced(int fd) {
  struct stat s;
  if (fstat(fd, &s) != 0) return;
  for (struct note **at = &newest; *at;) {
    struct note *n = *at;
    if (n->inode == s.st_ino) {
      *at = n->older;
      free(n->bytes);
      free(n);
    } else at = &n->older;
  }
}

static int sync_with(int (*real)(int), int fd) {
  if (!watched(fd)) return real(fd);
  tick();
  int done = real(fd);
  if (done == 0) synced(fd);
  return done;
}

int fsync(int fd) { return sync_with(real_fsync, fd); }
int fdatasync(int fd) { return sync_with(real_fdatasync, fd); }
