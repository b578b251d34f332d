#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void try_to_write(const char *folder) {
  char name[300];
  snprintf(name, sizeof name, "%s/left-behind", folder);
  if (open(name, O_CREAT | O_WRONLY, 0600) >= 0) printf("could write to %s\n", folder);
}

int main(void) {
  static const char *const folders[] = {"/", "/job", "/dev", "/dev/shm", "/dev/mqueue", "/etc", "/usr", "/usr/lib", "/var", "/var/tmp",
                                        "/run", "/root", "/home", "/proc", "/proc/1", "/sys", "/sys/fs/cgroup", "/usr/lib/taskgrader"};
  for (unsigned i = 0; i < sizeof folders / sizeof *folders; i++) try_to_write(folders[i]);
  if (unlink("/job/a.out") == 0) puts("could remove the program");
  if (chmod("/job/a.out", 0777) == 0) puts("could change the program");
  static const char *const secrets[] = {"/proc/1/environ", "/proc/1/maps", "/proc/kcore", "/etc/shadow", "/proc/keys"};
  for (unsigned i = 0; i < sizeof secrets / sizeof *secrets; i++) {
    char octet;
    int fd = open(secrets[i], O_RDONLY);
    if (fd >= 0 && read(fd, &octet, 1) > 0) printf("could read %s\n", secrets[i]);
  }
  DIR *job = opendir("/job");
  for (struct dirent *entry; job != NULL && (entry = readdir(job)) != NULL;) {
    if (entry->d_name[0] != '.' && strcmp(entry->d_name, "a.out") != 0) printf("/job has %s\n", entry->d_name);
  }
  puts("done");
  return 0;
}
