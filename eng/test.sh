#!/usr/bin/env bash
# ./pleiad test [--long]: installs what the tests need, builds, runs every test, and ends with "N passed, N failed".
set -uo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
. "$root/eng/front-door.sh"
cd "$root"

long=""
case "${1:-}" in
  "") ;;
  --long) long=yes ;;
  *) echo "pleiad: ./pleiad test takes only --long" >&2; exit 3 ;;
esac

need_dotnet
need_node

# A program that some tests need, and the Debian package that brings it.
need_package() {
  local program="$1" package="$2" tests="$3" said
  command -v "$program" >/dev/null && return
  echo "The $tests tests need $package; installing it from Debian …"
  local install="apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 $package"
  local become=(); [ "$(id -u)" = 0 ] || become=(sudo -n)
  said="$("${become[@]}" bash -c "$install" 2>&1)" || said="$("${become[@]}" bash -c "$install" 2>&1)" # a second time, where a mirror was busy
  command -v "$program" >/dev/null || printf '%s\n' "$package could not be installed here, so the $tests tests will fail. Mend it: apt-get install -y $package" "$(tail -3 <<<"$said")" >&2
}
need_package chromium chromium browser
need_package /usr/lib/postgresql/15/bin/postgres postgresql-15 PostgreSQL

built
passed=0 failed=0 skipped=0
results="$(mktemp -d)"
for project in Pleiad.Engine.Tests Pleiad.Tests Pleiad.Browser.Tests; do
  filter=(--filter "Long!=true"); [ -n "$long" ] && filter=()
  log="$results/$project.log"
  dotnet test "tests/$project/$project.csproj" -c Release "${ready[@]}" -p:RestoreLockedMode=true "${filter[@]}" 2>&1 | tee "$log" | grep -vE "^\s*(Determining projects|All projects|Restored|A total of|Test run for|Pleiad.* -> )"
  summary="$(grep -E "^(Passed|Failed)! " "$log" | tail -1)"
  if [ -z "$summary" ]; then
    echo "$project did not run to its end." >&2
    failed=$((failed + 1))
    continue
  fi
  count() { sed -E "s/.*$1: +([0-9]+).*/\1/" <<<"$summary"; }
  passed=$((passed + $(count Passed))) failed=$((failed + $(count Failed))) skipped=$((skipped + $(count Skipped)))
done
rm -rf "$results"
[ "$skipped" -gt 0 ] && echo "$skipped skipped: they compare with the shared data beside the repository, which $([ -d ../shared ] && echo "lacks a file they need" || echo "is not here"); the digests that ship test the same numbers."
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
