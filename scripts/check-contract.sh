#!/bin/sh
# Lints both documents of the contract, and makes the client from /openapi.json: its types must be those committed, and the
# package must build. With tools in a folder of their own: the generator needs an older TypeScript than ours. Needs a build
# (npm run build).
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
port=${CONTRACT_PORT:-3987}
address=http://127.0.0.1:$port
server=
DATABASE_FILE="$work/tracker.db" PORT=$port node dist/cli.js serve >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do
  node -e "fetch('$address/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" && break
  sleep 0.2
done
cp -R clients/typescript "$work/client"
cd "$work/client"
rm -rf node_modules dist
npm install --ignore-scripts --no-audit --no-fund --loglevel=error
for document in openapi openapi-full; do
  node -e "fetch('$address/$document.json').then((r) => r.text()).then((t) => process.stdout.write(t))" >"$work/$document.json"
  REDOCLY_TELEMETRY=off npx --yes @redocly/cli@2.77.0 lint --skip-rule=operation-4xx-response "$work/$document.json"
done
cp src/contract.ts "$work/committed.ts"
npm run --silent generate -- "$address"
cmp src/contract.ts "$work/committed.ts" || {
  echo 'The types of the client are not those of the contract: npm run generate in clients/typescript.' >&2
  exit 1
}
npm run --silent build
node -e "import('defense-spending-client').then(({ createTracker }) => createTracker('$address').GET('/v1/allies')).then(({ data }) => process.exit(data.data.length > 0 ? 0 : 1))"
echo "The contract is sound, and the client made from it is the one committed."
