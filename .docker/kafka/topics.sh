#!/bin/bash
# Creates the topics that are not there yet. The names are those of ru.shnor.wire.Topic; ComposeFileTest compares them.
set -euo pipefail

TOPICS=(
  schools
  enrolments
  measures
  reminders
  uploads
  campaigns
  results
  objectivity
  surveys
  profiles
  indicators
  alerts
)
PARTITIONS=8
BROKER=kafka:9092

create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BROKER" --create --if-not-exists \
    --partitions "$PARTITIONS" --replication-factor 1 --topic "$@"
}

for topic in "${TOPICS[@]}"; do
  create "$topic" --config cleanup.policy=compact
  # a dead letter's key says nothing about its fellows: kept whole and for ever
  create "$topic-dlt" --config cleanup.policy=delete --config retention.ms=-1 --config retention.bytes=-1
done
