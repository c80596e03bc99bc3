# Shared by the front door and the scripts in eng/: is everything here, and is the program built?

refuse() { echo "pleiad: $1" >&2; exit 2; }

need_dotnet() {
  local version
  version="$(cd "$root" && dotnet --version 2>/dev/null)" || version=""
  case "$version" in
    1[0-9].*) ;;
    *) refuse "The .NET 10 SDK is needed${version:+ (found $version)}. Install it: see https://learn.microsoft.com/dotnet/core/install/linux-debian and then apt-get install -y dotnet-sdk-10.0" ;;
  esac
}

need_node() {
  local version
  version="$(node --version 2>/dev/null)" || version=""
  case "$version" in
    v2[0-9].* | v[3-9][0-9].*) command -v npm >/dev/null || refuse "npm is needed beside Node. Install it: apt-get install -y npm" ;;
    *) refuse "Node 20 or later is needed to bundle styles and scripts${version:+ (found $version)}. Install it: see https://nodejs.org/en/download and then apt-get install -y nodejs" ;;
  esac
}

# The bundled front end, made anew when a source of it changed.
bundled() {
  local stamp="$root/artifacts/bundle/.made"
  if [ ! -e "$stamp" ] || [ -n "$(find "$root/src/Pleiad/Assets" "$root/package-lock.json" "$root/eng/bundle.mjs" -newer "$stamp" -print -quit)" ]; then
    need_node
    if [ ! -e "$root/node_modules/.made" ] || [ "$root/package-lock.json" -nt "$root/node_modules/.made" ]; then
      echo "Fetching the front-end packages …" >&2
      (cd "$root" && npm ci --no-audit --no-fund --loglevel=error >&2) && touch "$root/node_modules/.made"
    fi
    echo "Bundling styles and scripts …" >&2
    (cd "$root" && node eng/bundle.mjs >&2) && touch "$stamp"
  fi
}

# Compiled ahead where that is possible: the program starts in half the time.
ready=()
[ "$(uname -sm)" = "Linux x86_64" ] && ! ldd --version 2>&1 | grep -qi musl && ready=(-p:PleiadReady=true)

# The program in artifacts/app, built again when a source changed. Two front doors may open at once: one builds, the other waits.
built() {
  local stamp="$root/artifacts/app/.built"
  fresh() { [ -e "$stamp" ] && [ -z "$(find "$root/src" "$root/samples" "$root/docs/methods" "$root/eng/bundle.mjs" "$root/package-lock.json" "$root"/Directory.*.props "$root/global.json" -newer "$stamp" -print -quit)" ]; }
  fresh && return
  mkdir -p "$root/artifacts" 2>/dev/null && [ -w "$root/artifacts" ] || refuse "The folder $root cannot be written to, and the build needs to. Mend it: chown -R \"\$(id -un)\" \"$root\""
  need_dotnet
  exec 9>"$root/artifacts/.lock"
  flock 9
  if fresh; then exec 9>&-; return; fi # another front door built it while this one waited
  bundled
  rm -rf "$root/artifacts/app/wwwroot" # bundles of an earlier content have other names and would stay
  echo "Building Pleiad (the first time takes a minute or two) …" >&2
  local now; now="$(mktemp)"
  (cd "$root" && dotnet publish src/Pleiad/Pleiad.csproj -c Release "${ready[@]}" -p:RestoreLockedMode=true -o artifacts/app -v quiet >"$now.log" 2>&1) \
    || { cat "$now.log" >&2; rm -f "$now" "$now.log"; refuse "The build failed; what it said stands above."; }
  touch -r "$now" "$stamp"; rm -f "$now" "$now.log"
  flock -u 9; exec 9>&-
}
