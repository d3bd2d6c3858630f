#!/bin/sh
# boot-systemd.sh FOLDER: becomes a systemd that sees this machine's files, with the program in /opt/tracker and what deploy/systemd
# holds in place. What is written goes to memory and is gone with it. Run in namespaces of its own (unshare -mpfuCn --mount-proc).
set -e
memory=$1
program=$PWD
mount -t tmpfs tmpfs "$memory"
mkdir "$memory/upper" "$memory/work" "$memory/root"
mount -t overlay -o "lowerdir=/,upperdir=$memory/upper,workdir=$memory/work" overlay "$memory/root"
cd "$memory/root"
for mounted in dev proc sys; do mount --rbind "/$mounted" "$mounted"; done
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs etc/systemd/system
mkdir -p run/systemd/system run/lock opt/tracker
mount --bind "$program" opt/tracker
cp opt/tracker/deploy/systemd/*.service etc/systemd/system
cp opt/tracker/deploy/systemd/tracker-watchdog usr/local/bin
echo '[Unit]' > etc/systemd/system/nothing.target
echo 'tracker:x:990:990::/nonexistent:/usr/sbin/nologin' >> etc/passwd
echo 'tracker:x:990:' >> etc/group
mkdir former
pivot_root . former
umount -l former
container=test exec /lib/systemd/systemd --system --unit=nothing.target
