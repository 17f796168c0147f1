#!/usr/bin/env bash
# run-peers.sh COUNT ROUNDS: our build beside Hugo's, the same amount of facts, interleaved, all in memory.
# Needs hugo and the peers' benchmark (PEERS, else ../shared/bench/peers beside the repository). Then times what a
# day's work costs: nothing changed, and ten bills changed, the latter compared byte for byte with a full build.
set -euo pipefail
count=${1:?COUNT} rounds=${2:-3}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
peers=${PEERS:-$root/../shared/bench/peers}
[ -d "$peers" ] || { echo "No peers' benchmark at $peers. Set PEERS to its folder." >&2; exit 2; }
command -v hugo >/dev/null || { echo "hugo is missing. Install it with: apt-get install hugo" >&2; exit 2; }

work=$(mktemp -d "${WORK:-/dev/shm}/policytracker-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

# A copy, because publishing for one platform would rewrite lock files and obj/ of the tree.
mkdir "$work/tree"
git -C "$root" ls-files -z | tar -C "$root" --null --files-from=- -cf - | tar -C "$work/tree" -xf -
dotnet publish "$work/tree/src/PolicyTracker" -c Release -r linux-x64 --self-contained false \
  -p:PublishReadyToRun=true -o "$work/app" -v quiet >&2
dotnet build "$here" -c Release -v quiet >&2
generator=(dotnet run -c Release --no-build --project "$here" -- )
"${generator[@]}" generate "$count" "$work/ours" >&2
(cd "$peers/generator" && dotnet run generate.cs -- "$count" "$work/peers") >&2
rm -rf "$work/tree"

parts=bills,lists,topics,data,feed
ours() {
  echo "$work/app/policytracker build --quiet --workspace $work/ours --output $1 --only $parts --now 2026-11-01T00:00:00Z"
}
size() {
  du -sb --apparent-size "$1" | cut -f1
}

echo "$(hugo version | cut -d' ' -f2), $(nproc) cores, $count bills, $rounds rounds"
echo "bytes in: ours $(size "$work/ours/bills"), peers $(size "$work/peers/bills")"
PRE="rm -rf $work/out; mkdir $work/out" python3 "$peers/bench.py" "$rounds" \
  "ours=$(ours "$work/out/ours")" "hugo=hugo -s $peers/hugo -c $work/peers -d $work/out/hugo --quiet"

$(ours "$work/day") >/dev/null
hugo -s "$peers/hugo" -c "$work/peers" -d "$work/hugo" --quiet
for made in day hugo; do
  echo "bytes out, $made: $(size "$work/$made"), files: $(find "$work/$made" -type f | wc -l)"
done
echo "nothing changed"
python3 "$peers/bench.py" "$rounds" "ours=$(ours "$work/day")"
"${generator[@]}" touch 10 "$work/ours" >&2
echo "ten bills changed"
python3 "$peers/bench.py" 1 "ours=$(ours "$work/day")"
$(ours "$work/full") >/dev/null
# The record of the last build's inputs is the only file that may differ.
diff -rq "$work/day" "$work/full" && echo "equal to a full build"
