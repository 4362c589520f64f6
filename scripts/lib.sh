# What the scripts share; sourced, never run. Works with the bash 3.2 of macOS too.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export MIZAN_STARTED="${MIZAN_STARTED:-$(date +%s)}" # one clock for a script and the scripts it calls

say() { printf '[%4d s] %s\n' "$(($(date +%s) - MIZAN_STARTED))" "$*"; }

fail() {
  say "FAILED: $1" >&2
  shift
  local hint
  for hint in "$@"; do printf '         %s\n' "$hint" >&2; done
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# need COMMAND HINT: ends with the hint where the command is missing.
need() { have "$1" || fail "$1 is not installed" "$2"; }

is_root_on_debian() { [ "$(id -u)" = 0 ] && have apt-get; }

# Jobs: quiet commands that run side by side. Each writes to a log; its last line is the sign of life.
job_names=() job_pids=() job_logs=() job_starts=()

# start_job NAME COMMAND...
start_job() {
  local name=$1 log
  shift
  log=$(mktemp "${TMPDIR:-/tmp}/mizan-setup.XXXXXX")
  say "$name: started"
  set -m # a process group of its own, so that Ctrl-C can end the job and what it started
  ("$@") >"$log" 2>&1 </dev/null &
  set +m
  job_names+=("$name") job_pids+=("$!") job_logs+=("$log") job_starts+=("$(date +%s)")
}

# Ends what is still running; for a trap.
stop_jobs() {
  local i
  for ((i = 0; i < ${#job_pids[@]}; i++)); do
    [ -n "${job_pids[i]}" ] || continue
    kill -- "-${job_pids[i]}" 2>/dev/null || true
    rm -f "${job_logs[i]}"
  done
}

# Waits for every job, with a line for each running one every 15 s. A failed job is told at once, but the others are
# let finish, so that the next run is shorter.
finish_jobs() {
  local i running=1 failed='' beat took
  beat=$(date +%s)
  while [ "$running" = 1 ]; do
    running=0
    for ((i = 0; i < ${#job_pids[@]}; i++)); do
      [ -n "${job_pids[i]}" ] || continue
      took=$(($(date +%s) - job_starts[i]))
      if kill -0 "${job_pids[i]}" 2>/dev/null; then
        running=1
        [ $(($(date +%s) - beat)) -lt 15 ] ||
          say "${job_names[i]}: $took s so far: $(tr '\r' '\n' <"${job_logs[i]}" | grep -v '^ *$' | tail -n 1 | sed 's/^ *//' | cut -c1-90)"
        continue
      fi
      if wait "${job_pids[i]}"; then
        say "${job_names[i]}: done in $took s"
      else
        say "${job_names[i]}: FAILED after $took s; its last lines:" >&2
        tail -n 25 "${job_logs[i]}" | sed 's/^/         /' >&2
        failed="$failed${failed:+, }${job_names[i]}"
      fi
      rm -f "${job_logs[i]}"
      job_pids[i]=''
    done
    [ $(($(date +%s) - beat)) -lt 15 ] || beat=$(date +%s)
    [ "$running" = 0 ] || sleep 0.3
  done
  job_names=() job_pids=() job_logs=() job_starts=()
  [ -z "$failed" ] || fail "could not set up: $failed" "The lines above say why. Mend that and run scripts/setup again; what is done stays done."
}
