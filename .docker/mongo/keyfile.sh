#!/bin/bash
# The members of a replica set know each other by a file that only mongod may read; it is made of MONGO_REPLICA_KEY.
set -euo pipefail

: "${MONGO_REPLICA_KEY:?}"
umask 077
printf '%s\n' "$MONGO_REPLICA_KEY" > /etc/mongo/keyfile
chmod 0400 /etc/mongo/keyfile
chown mongodb:mongodb /etc/mongo/keyfile
