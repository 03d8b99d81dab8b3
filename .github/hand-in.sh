#!/usr/bin/env bash
# Takes one form into the records and answers below it. Whoever else pushed in the meantime comes first: the records are
# read anew and the form is taken again, because its number may be another's by now.
# GH_TOKEN and ISSUE (a number) come from the workflow; the form's words stay in the event's file.
set -euo pipefail

answer="$(mktemp)"
export GIT_CONFIG_COUNT=1
export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL}/.extraheader"
GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GH_TOKEN" | base64 -w0)"
export GIT_CONFIG_VALUE_0
git config user.name "tiyan-ledger"
git config user.email "tiyan-ledger@users.noreply.github.com"

# The answer carries the form's fingerprint, by which hand-in-sweep.sh knows what was answered.
say() {
  if [ ! -s "$answer" ]; then
    echo "the program gave no answer" >&2
    exit 1
  fi
  printf '\n<!-- ledger:hand-in:%s -->\n' "$(jq -j '.issue.body // ""' "$GITHUB_EVENT_PATH" | sha256sum | cut -c1-64)" >> "$answer"
  gh issue comment "$ISSUE" --body-file "$answer"
}

for attempt in 1 2 3 4 5; do
  if ! npx ledger hand-in --event "$GITHUB_EVENT_PATH" > "$answer"; then
    say
    exit 0
  fi
  git add reports/experience
  if git diff --cached --quiet; then
    break
  fi
  git commit --quiet --message "收件登记：议题 ${ISSUE}"
  if git push --quiet origin "HEAD:${GITHUB_REF_NAME}"; then
    break
  fi
  if [ "$attempt" = 5 ]; then
    echo "the push was refused five times" >&2
    exit 1
  fi
  # Forms handed in together push together: not all at once again.
  sleep "$((RANDOM % 4 + attempt))"
  git fetch --quiet origin "$GITHUB_REF_NAME"
  git reset --quiet --hard FETCH_HEAD
done

say
gh issue close "$ISSUE"
