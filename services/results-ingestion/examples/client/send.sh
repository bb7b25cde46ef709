#!/usr/bin/env bash
# Hands one file in to results-ingestion and waits for its report.
#
#   send.sh FILE [--dry-run] [--all-or-nothing]
#
# Settings (environment):
#   SHNOR_URL            address of results-ingestion, for example https://results.example.ru
#   SHNOR_TOKEN          a token; or, to get one by client credentials:
#   SHNOR_TOKEN_URL, SHNOR_CLIENT_ID, SHNOR_CLIENT_SECRET
#   SHNOR_PART_BYTES     files larger than this go in parts (default 4194304)
#
# Ends with 0 if the file was taken (or checked), 2 if it was refused, 1 if it could not be sent.
# Needs bash, curl, sha256sum, split; answers are read with sed.
set -euo pipefail

file=${1:?"usage: send.sh FILE [--dry-run] [--all-or-nothing]"}
shift
dry=false
whole=false
for word in "$@"; do
  case $word in
    --dry-run) dry=true ;;
    --all-or-nothing) whole=true ;;
    *) echo "unknown: $word" >&2; exit 1 ;;
  esac
done
url=${SHNOR_URL:?}
part_bytes=${SHNOR_PART_BYTES:-4194304}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1; }

if [ -z "${SHNOR_TOKEN:-}" ]; then
  SHNOR_TOKEN=$(curl -sS --fail -u "${SHNOR_CLIENT_ID:?}:${SHNOR_CLIENT_SECRET:?}" \
    -d grant_type=client_credentials "${SHNOR_TOKEN_URL:?}" | field access_token)
fi

# call METHOD PATH [curl options]: waits as long as the service asks for, then tries again
call() {
  local method=$1 path=$2 status wait
  shift 2
  for attempt in 1 2 3 4 5; do
    status=$(curl -sS -o "$work/body" -D "$work/head" -w '%{http_code}' -X "$method" \
      -H "Authorization: Bearer $SHNOR_TOKEN" "$@" "$url$path" || echo 000)
    case $status in
      429 | 503 | 000)
        wait=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9]*\).*/\1/p' "$work/head" 2>/dev/null || true)
        sleep "${wait:-$attempt}" ;;
      *) echo "$status"; return ;;
    esac
  done
  echo "$status"
}

sum=$(sha256sum "$file" | cut -d' ' -f1)
size=$(wc -c < "$file" | tr -d ' ')

if [ "$size" -le "$part_bytes" ]; then
  status=$(call POST "/api/uploads?dryRun=$dry&allOrNothing=$whole" \
    -H "Idempotency-Key: $sum-$dry-$whole" -F "file=@$file")
else
  name=$(basename "$file" | tr -d '"\\')
  status=$(call POST /api/upload-sessions -H 'Content-Type: application/json' \
    -d "{\"fileName\":\"$name\",\"size\":$size,\"sha256\":\"$sum\",\"dryRun\":$dry,\"allOrNothing\":$whole}")
  [ "$status" = 201 ] || { cat "$work/body" >&2; exit 1; }
  session=$(field id < "$work/body")
  offset=0
  while [ "$offset" -lt "$size" ]; do
    tail -c +$((offset + 1)) "$file" | head -c "$part_bytes" > "$work/part" || true
    status=$(call PUT "/api/upload-sessions/$session/content?offset=$offset" \
      -H 'Content-Type: application/octet-stream' --data-binary "@$work/part")
    # whatever happened, the service knows how much it has
    status=$(call GET "/api/upload-sessions/$session")
    [ "$status" = 200 ] || { cat "$work/body" >&2; exit 1; }
    offset=$(field received < "$work/body")
  done
  status=$(call POST "/api/upload-sessions/$session/finish")
fi

case $status in
  200 | 202) ;;
  *) cat "$work/body" >&2; echo >&2; exit 1 ;;
esac
id=$(field id < "$work/body")

while true; do
  status=$(call GET "/api/uploads/$id")
  [ "$status" = 200 ] || { cat "$work/body" >&2; exit 1; }
  state=$(field status < "$work/body")
  case $state in
    RECEIVED | READING) sleep 1 ;;
    *) break ;;
  esac
done
cat "$work/body"
echo
[ "$state" = DONE ] || exit 2
