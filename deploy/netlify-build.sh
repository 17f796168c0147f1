#!/usr/bin/env bash
# Builds the site where .NET 10 may be missing, as on Netlify. The output is _site/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Fixed, so that a build tomorrow is the build of today. Raise it together with global.json.
sdk_version=10.0.401
dotnet_home="${DOTNET_INSTALL_DIR:-$HOME/.dotnet}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PATH="$dotnet_home:$PATH"

has_sdk() {
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.'
}

if ! has_sdk; then
  installer=$(mktemp)
  trap 'rm -f "$installer"' EXIT
  curl --fail --silent --show-error --location --proto '=https' --max-time 120 \
    https://dot.net/v1/dotnet-install.sh --output "$installer"
  bash "$installer" --version "$sdk_version" --install-dir "$dotnet_home" --no-path
fi

arguments=(--output _site --clean)
# A preview must name itself, not the published site, in its links.
if [ "${CONTEXT:-production}" != production ] && [ -n "${DEPLOY_PRIME_URL:-}" ]; then
  arguments+=(--base-url "$DEPLOY_PRIME_URL")
fi

dotnet restore src/PolicyTracker --locked-mode
dotnet run -c Release --no-restore --project src/PolicyTracker -- build "${arguments[@]}"
