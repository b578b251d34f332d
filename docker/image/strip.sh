#!/bin/sh
# Runs as root inside the new root file system, whichever way it was made: takes out what no submission needs.
set -eu

rm -rf /usr/share/doc /usr/share/man /usr/share/info /usr/share/locale /usr/share/lintian /usr/share/bash-completion \
  /usr/share/gcc /usr/share/common-licenses /usr/share/zoneinfo /usr/lib/*/gconv /usr/lib/*/audit /var/lib/apt/lists/* /var/cache/* /var/log/* /tmp/* /root/.[a-z]*
# Link-time optimisation's second compiler and the runtimes of sanitizers that are never linked: a third of gcc's size.
rm -f /usr/lib/gcc/*/*/lto1 /usr/lib/gcc/*/*/libtsan* /usr/lib/gcc/*/*/libhwasan* /usr/lib/gcc/*/*/libasan.a \
  /usr/lib/gcc/*/*/libubsan.a /usr/lib/gcc/*/*/liblsan* /usr/lib/*/libtsan.so* /usr/lib/*/libhwasan.so* \
  /usr/bin/*dwp /usr/bin/*gcov* /usr/bin/*lto-dump* /usr/bin/*gprof* /usr/lib/*/libgprofng.so*
# Perl serves the packages' own installation, which is over.
rm -rf /usr/share/perl* /usr/lib/*/perl* /usr/lib/*/libperl.so* /usr/bin/perl* /usr/lib/*/gprofng /usr/lib/*/libdb-5*
# no-new-privileges makes these bits useless already; they are removed so that nobody has to rely on it.
find / -xdev -type f \( -perm -4000 -o -perm -2000 \) -exec chmod ug-s {} +
# Sticky or not, nothing outside the tmpfs mounts may be writable by a job.
find / -xdev \( -path /proc -o -path /sys -o -path /dev \) -prune -o -type d -perm -0002 -exec chmod o-w {} +
mkdir -p /box /job /tmp /usr/share/taskgrader
# The first line the supervisor says about itself: which compiler, for which machine.
printf '%s %s\n' "$(gcc --version | head -n 1)" "$(uname -m)" >/usr/share/taskgrader/toolchain
