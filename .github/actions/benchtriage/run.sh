#!/usr/bin/env bash
# Runs benchtriage as the action was asked to: job summary, annotations, the text of a comment, and an exit code.
# Everything that a user wrote comes by the environment and is never read as shell.
set -uo pipefail

program=$RUNNER_TEMP/benchtriage/node_modules/.bin/benchtriage
lines() { [ -z "$1" ] || printf '%s\n' "$1" | sed '/^[[:space:]]*$/d'; }
mapfile -t paths < <(lines "$PATHS")
mapfile -t words < <(lines "$ARGS")
gate=() since=()
[ -z "$FAIL_ON" ] || gate=(--fail-on "$FAIL_ON")
[ -z "$SINCE" ] || since=(--since "$SINCE")
body=$(mktemp)

case $COMMAND in
  compare)
    "$program" compare "${paths[@]}" --format markdown "${gate[@]}" "${words[@]}" >"$body"
    status=$?
    [ "$status" -ne 1 ] || echo "::error title=benchtriage::the candidate regressed; the job summary has the numbers"
    ;;
  check)
    "$program" check "${paths[@]}" --format markdown "${since[@]}" "${gate[@]}" "${words[@]}" >"$body"
    status=$?
    "$program" check "${paths[@]}" --format github --root "${GITHUB_WORKSPACE:-$PWD}" --quiet "${words[@]}" || true
    ;;
  report)
    "$program" report "${paths[@]}" --out "$OUT" --notice "${since[@]}" "${gate[@]}" "${words[@]}" >"$body"
    status=$?
    "$program" check "${paths[@]}" --format github --root "${GITHUB_WORKSPACE:-$PWD}" --quiet "${words[@]}" || true
    ;;
  *)
    echo "::error title=benchtriage::command is report, check or compare, not $COMMAND"
    exit 2
    ;;
esac

[ "$status" -ne 2 ] || echo "::error title=benchtriage::no answer; the log says why and what to do"
{
  echo '<!-- benchtriage -->'
  cat "$body"
} >"$COMMENT"
# GitHub takes a summary of 1 MiB
if [ "$COMMAND" = report ] && [ -s "$OUT/README.md" ] && [ "$(wc -c <"$OUT/README.md")" -lt 1000000 ]; then
  # links of the report lead to files that the summary does not have
  sed -E '/^!\[/d; s/\[([^]]*)\]\((\.?[A-Za-z0-9_.\/#-]+)\)/\1/g' "$OUT/README.md" >>"$GITHUB_STEP_SUMMARY"
else
  cat "$body" >>"$GITHUB_STEP_SUMMARY"
fi
{
  echo "comment=$COMMENT"
  echo "exit-code=$status"
} >>"$GITHUB_OUTPUT"
exit "$status"
