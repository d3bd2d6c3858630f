#!/bin/sh
# container-base.sh FOLDER: fills it with this machine's own Node and npm, a shell and what they need: a stand-in for the image the
# Containerfile begins with, where none can be fetched.
set -e
mkdir -p "$1/usr/bin" "$1/usr/lib/node_modules"
mkdir -m 1777 "$1/tmp"
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
cp -r "$npm" "$1/usr/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$1/usr/bin/npm"
cp -L "$(command -v node)" "$1/usr/bin/node"
# What a RUN of the Containerfile, npm and the test call.
programs="/bin/sh /usr/bin/env /bin/mkdir /bin/chown /usr/bin/id"
libraries=$(for program in "$1/usr/bin/node" $programs; do ldd "$program"; done | grep -o '/[^ ]*' | sort -u)
# The system's own library whole: what npm installs may need more of it than Node does.
system=$(dpkg -L libc6 | grep -E '^/lib/.*\.so')
# shellcheck disable=SC2086
printf '%s\n' $programs $libraries $system /etc/ssl/certs /etc/passwd /etc/group | sed 's#^/##' |
  tar -ch -C / --files-from - | tar -x -C "$1"
