#!/usr/bin/env bash
# Installs what tests with several nodes need: the servers that they start by themselves, RabbitMQ and PostgreSQL of Debian's
# or Ubuntu's packages, and gcc for the clock that they set; and Chromium, in which pages are read. No service is started,
# now or at the next boot.
set -euo pipefail

policy=/usr/sbin/policy-rc.d # asked by every package before it starts a service
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi

apt-get update
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends rabbitmq-server postgresql gcc libc6-dev chromium

if [ -d /run/systemd/system ]; then
  systemctl disable rabbitmq-server postgresql
fi
