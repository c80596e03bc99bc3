#!/usr/bin/env bash
# ./pleiad bench [rate|command|proof|region|portrait|weight|index|complexity|network|chains|matching]: measures what docs/performance.md reports, beside the peers where there are any.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
. "$root/eng/front-door.sh"
built
cd "$root"
PLEIAD_ROOT="$root" exec dotnet run --project bench/Pleiad.Bench -c Release -- "$@"
