#!/usr/bin/env bash
# ./pleiad check: formatting, analyzers with warnings as errors, and the types of the scripts. With --fix the formatting is mended.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
. "$root/eng/front-door.sh"
cd "$root"
need_dotnet
need_node
bundled
verify=(--verify-no-changes); [ "${1:-}" = --fix ] && verify=()
dotnet build Pleiad.slnx -c Release -v quiet -p:RestoreLockedMode=true
dotnet format whitespace Pleiad.slnx --no-restore "${verify[@]}"
node_modules/.bin/tsc -p .
echo "Formatting, analyzers and script types are clean."
