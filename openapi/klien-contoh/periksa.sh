#!/usr/bin/env bash
# Generates a TypeScript client's types from openapi.json and type-checks the example program.
# Without Node this check is left out, except in CI, where it must run.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v npm > /dev/null; then
  if [ "${CI:-}" = "true" ]; then
    echo "npm is missing: CI must check the TypeScript client" >&2
    exit 1
  fi
  echo "TypeScript client not checked: npm is not installed"
  exit 0
fi
# Installed packages are kept while the lock file stays the same.
if ! cmp -s package-lock.json node_modules/.terpasang; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.terpasang
fi
npm run --silent periksa
echo "TypeScript client: types generated, example program type-checks"
