#!/bin/sh
# Lints /openapi.json and compiles a client generated from it, with tools in a folder of their own: the generator needs
# an older TypeScript than ours. Needs a build (npm run build).
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
port=${CONTRACT_PORT:-3987}
server=
DATABASE_FILE="$work/tracker.db" PORT=$port node dist/server.js >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do
  node -e "fetch('http://127.0.0.1:$port/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" && break
  sleep 0.2
done
node -e "fetch('http://127.0.0.1:$port/openapi.json').then((r) => r.text()).then((t) => process.stdout.write(t))" >"$work/openapi.json"
cp tests/contract-client/* "$work"
cd "$work"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error
REDOCLY_TELEMETRY=off npx redocly lint --skip-rule=operation-4xx-response openapi.json
npx openapi-typescript openapi.json -o contract.ts
npx tsc -p tsconfig.json
echo "The contract is sound, and a client made from it compiles."
