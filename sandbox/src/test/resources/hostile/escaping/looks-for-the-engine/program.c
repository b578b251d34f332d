#include "probe.h"
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
int main(void) {
  TRY("docker socket", open("/var/run/docker.sock", O_RDWR));
  TRY("old docker socket", open("/run/docker.sock", O_RDWR));
  TRY("containerd socket", open("/run/containerd/containerd.sock", O_RDWR));
  TRY("engine folder", open("/var/lib/docker", O_RDONLY));
  TRY("credentials of a cluster", open("/var/run/secrets/kubernetes.io/serviceaccount/token", O_RDONLY));
  TRY("credentials of a person", open("/home/user/.aws/credentials", O_RDONLY));
  TRY("container secrets", open("/run/secrets", O_RDONLY));
  TRY("home of root", open("/root/.ssh", O_RDONLY));
  FILE *mounts = fopen("/proc/self/mountinfo", "r");
  char line[4000], options[201];
  int odd = 0;
  while (mounts && fgets(line, sizeof line, mounts))
    if (sscanf(line, "%*s %*s %*s %*s %*s %200s", options) == 1 && strncmp(options, "rw", 2) == 0 && strstr(line, " - ") && !strstr(line, " tmpfs ") && !strstr(line, " proc ") && !strstr(line, " devpts ")) odd++;
  say("mounts that can be written besides its own", odd ? "some" : "none");
  FILE *routes = fopen("/proc/net/route", "r");
  int lines = 0;
  while (routes && fgets(line, sizeof line, routes)) lines++;
  say("network interfaces that are up", lines > 1 ? "some" : "none");
  return 0;
}
