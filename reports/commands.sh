#!/usr/bin/env bash
# shellcheck disable=SC2016,SC2317
# Corrected commands of 97 fixable commits (policy strict). Written by benchtriage.
#
#   bash commands.sh               lists the jobs
#   bash commands.sh JOB           runs every trial of a job, in its order; what succeeded is not run again
#   bash commands.sh JOB VARIANT   runs one trial
#
# ENGINE   docker (default), apptainer, or none for what is installed here
# RESULTS  folder for results, ./results
# PATCHES  folder that the patches' paths start from, .
set -euo pipefail

results=$(realpath --canonicalize-missing "${RESULTS:-results}")
patches=$(realpath --canonicalize-missing "${PATCHES:-.}")
failed=0

# What one trial does: bash -c "$trial_program" trial ARGUMENT...
trial_program='set -euo pipefail
ready=$1 limit=$2 port=$3 patch=$4 package=$5 strip=$6 server_folder=$7 client_folder=$8 count=$9
shift 9
server=("${@:1:count}")
client=("${@:count+1}")
log=$PWD/server.log
pid= applied=
patched() { patch --batch --forward --fuzz=0 --strip="$strip" --directory="$root" "$@" <"$patch"; }
finish() {
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi
  if [ -n "$applied" ]; then patched --reverse >/dev/null || true; fi
}
trap finish EXIT
if [ -n "$patch" ]; then
  root=$(cd / && python -c '\''import importlib.util, os, sys
print(os.path.dirname(os.path.dirname(importlib.util.find_spec(sys.argv[1]).origin)))'\'' "$package")
  if ! patched --dry-run >&2; then echo "the patch does not apply as a whole" >&2; exit 65; fi
  patched >&2
  applied=yes
fi
if [ "$count" -gt 0 ]; then
  (cd -- "$server_folder" && exec "${server[@]}") >"$log" 2>&1 &
  pid=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    if ! kill -0 "$pid" 2>/dev/null || [ "$((ready -= 1))" -lt 0 ]; then
      echo "the server did not get ready; its log ends with" >&2
      tail -n 20 "$log" >&2
      exit 75
    fi
    sleep 1
  done
fi
cd -- "$client_folder"
timeout "$limit" "${client[@]}"
'

# inside WORD...: runs the words in $image with $environment, in the current folder
inside() {
  local each options=()
  case ${ENGINE:-docker} in
  docker)
    for each in "${environment[@]}"; do options+=(--env "$each"); done
    docker run --rm --gpus all --network host --ipc host --env HF_TOKEN "${options[@]}" \
      --volume "$PWD:$PWD" --volume "$patches:$patches:ro" --workdir "$PWD" \
      --volume "${HF_HOME:-$HOME/.cache/huggingface}:/root/.cache/huggingface" --entrypoint "$1" "$image" "${@:2}"
    ;;
  apptainer)
    for each in "${environment[@]}"; do options+=(--env "$each"); done
    apptainer exec --nv --bind "$PWD" --bind "$patches" --pwd "$PWD" "${options[@]}" "docker://$image" "$@"
    ;;
  none) env "${environment[@]}" "$@" ;;
  *) echo "ENGINE is docker, apptainer or none" >&2 && return 2 ;;
  esac
}

# trial JOB VARIANT REPETITION COOL_DOWN_S ARGUMENT...: one trial of $server and $client
trial() {
  local folder=$results/$1 name=$results/$1/$2/$3 pause=$4 status=0
  shift 4
  if [ -e "$name.ok" ]; then return 0; fi
  mkdir -p "${name%/*}"
  echo "$name" >&2
  (cd "$folder" && inside bash -c "$trial_program" trial "$@" "${#server[@]}" "${server[@]}" "${client[@]}") \
    >"$name.client.stdout" 2>"$name.client.stderr" || status=$?
  if [ -e "$folder/server.log" ]; then mv "$folder/server.log" "$name.server.log"; fi
  if [ "$status" -eq 0 ]; then touch "$name.ok"; else echo "  exit $status" >&2 && failed=1; fi
  sleep "$pause"
}

# in_order JOB_FUNCTION VARIANT...: counted trials, each numbered within its variant
in_order() {
  local name=$1 each
  local -A seen=()
  shift
  for each; do
    seen[$each]=$((${seen[$each]:-0} + 1))
    "${name}_$each" "${seen[$each]}"
  done
}

# step JOB FOLDER WORD...: part of the set-up of a job
step() { (mkdir -p "$results/$1" && cd "$results/$1" && cd -- "$2" && "${@:3}"); }

# 015069b0 [Misc] Optimize the Qwen3_ReasoningParser extract_reasoning_content (#17515)
#   benchmark-level-wrong: reasoning / tool-call parsers: a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: reasoning / tool-call parsers is never reached: without its parser flag the server passes the text on as it is (no --reasoning-parser in the command)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -30.8 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   18 trials per variant, ABBA order, seed 6638758
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-fbefc8a78d22
#   missing: image digest of human: pin anonymous/vllm-bench:015069b01741e9ecb9e604c7fe87fbdfc306ebe5
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: benchmark-level-wrong: reasoning / tool-call parsers: a micro change under a serving benchmark, where its share of the time is too small to see
#   missing: path-not-exercised: reasoning / tool-call parsers is never reached: without its parser flag the server passes the text on as it is (no --reasoning-parser in the command)
job_015069b0_setup() {
  if [ -e "$results"/015069b0/ready ]; then return 0; fi
  step 015069b0 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 015069b0 . git -C benchmark-source checkout --quiet fbefc8a78d22b20eac042c586805c7dcbfc66b1c
  step 015069b0 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 015069b0 . touch ready
}
job_015069b0_baseline() {
  image=anonymous/vllm-baseline:baseline-fbefc8a78d22
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name sharegpt
    --request-rate 1
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 015069b0 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_015069b0_human() {
  image=anonymous/vllm-bench:015069b01741e9ecb9e604c7fe87fbdfc306ebe5
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name sharegpt
    --request-rate 1
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 015069b0 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_015069b0_agent_codex_gpt_5() {
  image=anonymous/vllm-baseline:baseline-fbefc8a78d22
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name sharegpt
    --request-rate 1
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 015069b0 agent-codex-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex/gpt-5/2025-11-20_11-05-30/vllm_core-0001/model_patch.diff vllm 1 . benchmark-source
}
job_015069b0_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-fbefc8a78d22
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name sharegpt
    --request-rate 1
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 015069b0 agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/archive/incomplete_runs/vllm/unknown/default/2025-11-19_23-59-16/vllm_core-0001/model_patch.diff vllm 1 . benchmark-source
}
job_015069b0() {
  job_015069b0_setup
  job_015069b0_baseline warm-up-1
  job_015069b0_human warm-up-1
  job_015069b0_agent_codex_gpt_5 warm-up-1
  job_015069b0_agent_codex_cli_gpt_5 warm-up-1
  in_order job_015069b0 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_cli_gpt_5
}

# 09deb20d Optimize the memory usage of logits processor (#420)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-05-11
#   script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   baseline-missing: 1 baseline run, none with a metric (success)
#   6 trials per variant, ABBA order, seed 149657371
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:09deb20deef8181a23f66c933ea74b86fee47366
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
job_09deb20d_setup() {
  if [ -e "$results"/09deb20d/ready ]; then return 0; fi
  step 09deb20d . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 09deb20d . git -C benchmark-source checkout --quiet 09deb20deef8181a23f66c933ea74b86fee47366
  step 09deb20d . touch ready
}
job_09deb20d_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 09deb20d baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_09deb20d_human() {
  image=anonymous/sglang-bench:09deb20deef8181a23f66c933ea74b86fee47366
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 09deb20d human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_09deb20d_agent_codex_cli_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 09deb20d agent-codex-cli-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/archive/incomplete_runs/sglang/unknown/default/2025-11-21_08-55-01/sglang_core-0002/model_patch.diff sglang 2 . .
}
job_09deb20d_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 09deb20d agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_001_09deb20d/model_patch.diff sglang 2 . .
}
job_09deb20d_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 09deb20d agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/openai-gpt-5/2025-12-23_09-46-40/sglang_001_09deb20d/model_patch.diff sglang 2 . .
}
job_09deb20d() {
  job_09deb20d_setup
  job_09deb20d_baseline warm-up-1
  job_09deb20d_human warm-up-1
  job_09deb20d_agent_codex_cli_gpt_5 warm-up-1
  job_09deb20d_agent_trae_claude_sonnet_4_5 warm-up-1
  job_09deb20d_agent_trae_gpt_5 warm-up-1
  in_order job_09deb20d baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline
}

# 0ec82edd [perf] Speed up align sum kernels (#21079)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 6 baseline runs, none with a metric (baseline_failed, error, exception, timeout)
#   human-missing: 4 human runs, none of the throughput benchmark that was meant: Throughput (unit unknown) without Request throughput, Output throughput, Total throughput
#   6 trials per variant, ABBA order, seed 268241867
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-openhands-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5, agent-trae-o4-mini: pin anonymous/vllm-baseline:baseline-005ae9be6c22
#   missing: image digest of human: pin anonymous/vllm-bench:0ec82edda59aaf5cf3b07aadf4ecce1aa1131add
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-openhands-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-o4-mini: no non-empty patch is in the data
#   missing: run-failed: 1 execution (human) failed: the benchmark script of the image was replaced by the command line (`benchmarks-moved`, infrastructure); call `vllm bench`, or take the script of the commit
#   missing: run-failed: 2 executions (baseline) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
job_0ec82edd_setup() {
  if [ -e "$results"/0ec82edd/ready ]; then return 0; fi
  step 0ec82edd . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 0ec82edd . git -C benchmark-source checkout --quiet 005ae9be6c22dfa2c2c5580b50b41e67faee4a87
  step 0ec82edd . touch ready
}
job_0ec82edd_baseline() {
  image=anonymous/vllm-baseline:baseline-005ae9be6c22
  environment=()
  server=()
  client=(
    vllm bench throughput
    --model Qwen/Qwen3-30B-A3B
    --load-format dummy
    --input-len 1000
    --output-len 100
  )
  trial 0ec82edd baseline "$1" 30 600 3600 8000 '' vllm 1 . .
}
job_0ec82edd_human() {
  image=anonymous/vllm-bench:0ec82edda59aaf5cf3b07aadf4ecce1aa1131add
  environment=()
  server=()
  client=(
    vllm bench throughput
    --model Qwen/Qwen3-30B-A3B
    --load-format dummy
    --input-len 1000
    --output-len 100
  )
  trial 0ec82edd human "$1" 30 600 3600 8000 '' vllm 1 . .
}
job_0ec82edd_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-005ae9be6c22
  environment=()
  server=()
  client=(
    vllm bench throughput
    --model Qwen/Qwen3-30B-A3B
    --load-format dummy
    --input-len 1000
    --output-len 100
  )
  trial 0ec82edd agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/0ec82edd/model_patch.diff vllm 1 . .
}
job_0ec82edd() {
  job_0ec82edd_setup
  job_0ec82edd_baseline warm-up-1
  job_0ec82edd_human warm-up-1
  job_0ec82edd_agent_trae_gpt_5 warm-up-1
  in_order job_0ec82edd baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 10189d08 [Performance]: Process affinity to CPU cores with multiple sockets support (#2171)
#   run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 288208926
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:10189d08dde1096f5759316c0a6ff05962714c4b
#   missing: run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
job_10189d08_setup() {
  if [ -e "$results"/10189d08/ready ]; then return 0; fi
  step 10189d08 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 10189d08 . git -C benchmark-source checkout --quiet c4336b2b60acdc2a835842f5033c05226d211e56
  step 10189d08 . touch ready
}
job_10189d08_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 100
  )
  trial 10189d08 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_10189d08_human() {
  image=anonymous/sglang-bench:10189d08dde1096f5759316c0a6ff05962714c4b
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 100
  )
  trial 10189d08 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_10189d08_agent_codex_cli_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 100
  )
  trial 10189d08 agent-codex-cli-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/archive/incomplete_runs/sglang/unknown/default/2025-11-21_08-55-01/sglang_core-0003/model_patch.diff sglang 2 . .
}
job_10189d08_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 100
  )
  trial 10189d08 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglan/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-24_09-35-05/sglang_smoke_10189d08/model_patch.diff sglang 2 . .
}
job_10189d08_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 100
  )
  trial 10189d08 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/openai-gpt-5/2025-12-23_09-46-40/sglang_002_10189d08/model_patch.diff sglang 2 . .
}
job_10189d08() {
  job_10189d08_setup
  job_10189d08_baseline warm-up-1
  job_10189d08_human warm-up-1
  job_10189d08_agent_codex_cli_gpt_5 warm-up-1
  job_10189d08_agent_trae_claude_sonnet_4_5 warm-up-1
  job_10189d08_agent_trae_gpt_5 warm-up-1
  in_order job_10189d08 baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline
}

# 19d98e0c [Kernel] Optimize moe intermediate_cache usage (#13625)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 418163482
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-2b04c209ee98
#   missing: image digest of human: pin anonymous/vllm-bench:19d98e0c7db96713f0e2201649159431177a56e2
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_19d98e0c_setup() {
  if [ -e "$results"/19d98e0c/ready ]; then return 0; fi
  step 19d98e0c . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 19d98e0c . git -C benchmark-source checkout --quiet 2b04c209ee98174f29f1fc98f0dc3222d652a7bd
  step 19d98e0c benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 19d98e0c . touch ready
}
job_19d98e0c_baseline() {
  image=anonymous/vllm-baseline:baseline-2b04c209ee98
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct
    --dataset-name sharegpt
    --num-prompts 100
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 19d98e0c baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_19d98e0c_human() {
  image=anonymous/vllm-bench:19d98e0c7db96713f0e2201649159431177a56e2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct
    --dataset-name sharegpt
    --num-prompts 100
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 19d98e0c human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_19d98e0c() {
  job_19d98e0c_setup
  job_19d98e0c_baseline warm-up-1
  job_19d98e0c_human warm-up-1
  in_order job_19d98e0c baseline human human baseline baseline human human baseline baseline human human baseline
}

# 1acca3a2 FA3 speed up: skip len operation and get batch size directly from forward batch (#5969)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); attention backends has its own benchmark
#   run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 469337780
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:1acca3a2c685221cdb181c2abda4f635e1ead435
#   missing: run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
job_1acca3a2_setup() {
  if [ -e "$results"/1acca3a2/ready ]; then return 0; fi
  step 1acca3a2 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 1acca3a2 . git -C benchmark-source checkout --quiet 6ea1e6ac6e2fa949cebd1b4338f9bfb7036d14fe
  step 1acca3a2 . touch ready
}
job_1acca3a2_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 1acca3a2 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_1acca3a2_human() {
  image=anonymous/sglang-bench:1acca3a2c685221cdb181c2abda4f635e1ead435
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 1acca3a2 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_1acca3a2_agent_codex_cli_gpt_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 1acca3a2 agent-codex-cli-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/archive/incomplete_runs/sglang/unknown/default/2025-11-21_08-55-01/sglang_core-0007/model_patch.diff sglang 2 . .
}
job_1acca3a2_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 1acca3a2 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_006_1acca3a2/model_patch.diff sglang 2 . .
}
job_1acca3a2_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 1acca3a2 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-14_21-05-32/sglang_006_1acca3a2/model_patch.diff sglang 2 . .
}
job_1acca3a2() {
  job_1acca3a2_setup
  job_1acca3a2_baseline warm-up-1
  job_1acca3a2_human warm-up-1
  job_1acca3a2_agent_codex_cli_gpt_5 warm-up-1
  job_1acca3a2_agent_trae_claude_sonnet_4_5 warm-up-1
  job_1acca3a2_agent_trae_gpt_5 warm-up-1
  in_order job_1acca3a2 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5
}

# 1bf1cf19 Reduce overhead when `fork(1)` (#375)
#   benchmark-level-wrong: frontend language interpreter: a micro change under a serving benchmark, where its share of the time is too small to see
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-04-21
#   script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   path-not-exercised: frontend language interpreter is never reached: the engine's benchmarks do not use the front-end language (the command is a serving benchmark)
#   baseline-missing: 1 baseline run, none with a metric (success)
#   6 trials per variant, ABBA order, seed 449112591
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:1bf1cf195302fdff14a4321eb8a17831f5c2fc11
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: metric: what this program prints has no parser, a person must say which number counts
job_1bf1cf19_setup() {
  if [ -e "$results"/1bf1cf19/ready ]; then return 0; fi
  step 1bf1cf19 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 1bf1cf19 . git -C benchmark-source checkout --quiet 1bf1cf195302fdff14a4321eb8a17831f5c2fc11
  step 1bf1cf19 . touch ready
}
job_1bf1cf19_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/gsm8k/bench_sglang.py
    --num-questions 200
  )
  trial 1bf1cf19 baseline "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_1bf1cf19_human() {
  image=anonymous/sglang-bench:1bf1cf195302fdff14a4321eb8a17831f5c2fc11
  environment=()
  server=()
  client=(
    python benchmark/gsm8k/bench_sglang.py
    --num-questions 200
  )
  trial 1bf1cf19 human "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_1bf1cf19_agent_codex_cli_gpt_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/gsm8k/bench_sglang.py
    --num-questions 200
  )
  trial 1bf1cf19 agent-codex-cli-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/archive/incomplete_runs/sglang/unknown/default/2025-11-21_08-55-01/sglang_core-0008/model_patch.diff sglang 2 . benchmark-source
}
job_1bf1cf19_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/gsm8k/bench_sglang.py
    --num-questions 200
  )
  trial 1bf1cf19 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_007_1bf1cf19/model_patch.diff sglang 2 . benchmark-source
}
job_1bf1cf19_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/gsm8k/bench_sglang.py
    --num-questions 200
  )
  trial 1bf1cf19 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-14_21-05-32/sglang_007_1bf1cf19/model_patch.diff sglang 2 . benchmark-source
}
job_1bf1cf19() {
  job_1bf1cf19_setup
  job_1bf1cf19_baseline warm-up-1
  job_1bf1cf19_human warm-up-1
  job_1bf1cf19_agent_codex_cli_gpt_5 warm-up-1
  job_1bf1cf19_agent_trae_claude_sonnet_4_5 warm-up-1
  job_1bf1cf19_agent_trae_gpt_5 warm-up-1
  in_order job_1bf1cf19 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5
}

# 22d33bac [FrontEnd][Perf] `merge_async_iterators` fast-path for single-prompt requests (#15150)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in model (meta-llama/Llama-3.1-8B-Instruct against meta-llama/Meta-Llama-3-8B-Instruct), input tokens (22398 against 50556), generated tokens (21005 against 15000)
#   6 trials per variant, ABBA order, seed 602283706
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-4o, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-b0e96aaebbfb
#   missing: image digest of human: pin anonymous/vllm-bench:22d33baca2c0c639cfd45c48e99803e56c3efa74
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
job_22d33bac_setup() {
  if [ -e "$results"/22d33bac/ready ]; then return 0; fi
  step 22d33bac . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 22d33bac . git -C benchmark-source checkout --quiet b0e96aaebbfbe8e70478e4192a5a13864ffdefa6
  step 22d33bac . touch ready
}
job_22d33bac_baseline() {
  image=anonymous/vllm-baseline:baseline-b0e96aaebbfb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22d33bac baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_22d33bac_human() {
  image=anonymous/vllm-bench:22d33baca2c0c639cfd45c48e99803e56c3efa74
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22d33bac human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_22d33bac_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-b0e96aaebbfb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22d33bac agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-27_15-42-14/vllm_bedrock_sonnet45-0006/model_patch.diff vllm 1 . benchmark-source
}
job_22d33bac_agent_trae_gpt_4o() {
  image=anonymous/vllm-baseline:baseline-b0e96aaebbfb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22d33bac agent-trae-gpt-4o "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-4o/2025-11-05_17-16-42/vllm_core-0005/model_patch.diff vllm 1 . benchmark-source
}
job_22d33bac_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-b0e96aaebbfb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22d33bac agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/22d33bac/model_patch.diff vllm 1 . benchmark-source
}
job_22d33bac() {
  job_22d33bac_setup
  job_22d33bac_baseline warm-up-1
  job_22d33bac_human warm-up-1
  job_22d33bac_agent_trae_claude_sonnet_4_5 warm-up-1
  job_22d33bac_agent_trae_gpt_4o warm-up-1
  job_22d33bac_agent_trae_gpt_5 warm-up-1
  in_order job_22d33bac baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_4o agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_gpt_4o agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_4o agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_gpt_4o agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_4o agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_gpt_4o agent_trae_claude_sonnet_4_5 human baseline
}

# 22dd9c27 [Kernel] Optimize Prefill Attention in Unified Tri
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 602454321
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-a6d795d59304
#   missing: image digest of human: pin anonymous/vllm-bench:22dd9c2730dc1124b9d0ac15fff223d0b8d9020b
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_22dd9c27_setup() {
  if [ -e "$results"/22dd9c27/ready ]; then return 0; fi
  step 22dd9c27 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 22dd9c27 . git -C benchmark-source checkout --quiet a6d795d593046abd490b16349bcd9b40feedd334
  step 22dd9c27 . touch ready
}
job_22dd9c27_baseline() {
  image=anonymous/vllm-baseline:baseline-a6d795d59304
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22dd9c27 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_22dd9c27_human() {
  image=anonymous/vllm-bench:22dd9c2730dc1124b9d0ac15fff223d0b8d9020b
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 22dd9c27 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_22dd9c27() {
  job_22dd9c27_setup
  job_22dd9c27_baseline warm-up-1
  job_22dd9c27_human warm-up-1
  in_order job_22dd9c27 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 25ebed2f [V1][Minor] Cache np arange to reduce input preparation overhead (#11214)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 input preparation on the GPU worker is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V1 input preparation on the GPU worker has its own benchmark
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in input tokens (23100 against 23958)
#   6 trials per variant, ABBA order, seed 618580025
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae, agent-trae-claude-sonnet-4-5, agent-trae-gpt-4o, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-d263bd9df7b2
#   missing: image digest of human: pin anonymous/vllm-bench:25ebed2f8ca6d747d63f2be9ede023c561851ac8
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-4o: no non-empty patch is in the data
job_25ebed2f_setup() {
  if [ -e "$results"/25ebed2f/ready ]; then return 0; fi
  step 25ebed2f . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 25ebed2f . git -C benchmark-source checkout --quiet d263bd9df7b2f5586910e5d006a11ff11ba7c310
  step 25ebed2f . touch ready
}
job_25ebed2f_baseline() {
  image=anonymous/vllm-baseline:baseline-d263bd9df7b2
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 25ebed2f baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_25ebed2f_human() {
  image=anonymous/vllm-bench:25ebed2f8ca6d747d63f2be9ede023c561851ac8
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 25ebed2f human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_25ebed2f_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-d263bd9df7b2
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 25ebed2f agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-27_15-42-14/vllm_bedrock_sonnet45-0008/model_patch.diff vllm 1 . benchmark-source
}
job_25ebed2f_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-d263bd9df7b2
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 25ebed2f agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/25ebed2f/model_patch.diff vllm 1 . benchmark-source
}
job_25ebed2f() {
  job_25ebed2f_setup
  job_25ebed2f_baseline warm-up-1
  job_25ebed2f_human warm-up-1
  job_25ebed2f_agent_trae_claude_sonnet_4_5 warm-up-1
  job_25ebed2f_agent_trae_gpt_5 warm-up-1
  in_order job_25ebed2f baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline
}

# 296f927f [Model] RE: Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies (#14857)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); Mamba/SSM has its own benchmark
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +3.4 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 677033833
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-4o, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-0032903a5bb7
#   missing: image digest of human: pin anonymous/vllm-bench:296f927f2493908984707354e3cc5d7b2e41650b
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-4o: no non-empty patch is in the data
job_296f927f_setup() {
  if [ -e "$results"/296f927f/ready ]; then return 0; fi
  step 296f927f . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 296f927f . git -C benchmark-source checkout --quiet 0032903a5bb7c7c655f52f4efdfcc221947e9ca8
  step 296f927f . touch ready
}
job_296f927f_baseline() {
  image=anonymous/vllm-baseline:baseline-0032903a5bb7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 296f927f baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_296f927f_human() {
  image=anonymous/vllm-bench:296f927f2493908984707354e3cc5d7b2e41650b
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 296f927f human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_296f927f_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-0032903a5bb7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 296f927f agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0008/model_patch.diff vllm 1 . benchmark-source
}
job_296f927f_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-0032903a5bb7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 296f927f agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/archive/incomplete_runs/vllm/unknown/default/2025-11-19_23-59-16/vllm_core-0009/model_patch.diff vllm 1 . benchmark-source
}
job_296f927f_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-0032903a5bb7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 296f927f agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-27_15-42-14/vllm_bedrock_sonnet45-0009/model_patch.diff vllm 1 . benchmark-source
}
job_296f927f_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-0032903a5bb7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 296f927f agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/296f927f/model_patch.diff vllm 1 . benchmark-source
}
job_296f927f() {
  job_296f927f_setup
  job_296f927f_baseline warm-up-1
  job_296f927f_human warm-up-1
  job_296f927f_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_296f927f_agent_codex_cli_gpt_5 warm-up-1
  job_296f927f_agent_trae_claude_sonnet_4_5 warm-up-1
  job_296f927f_agent_trae_gpt_5 warm-up-1
  in_order job_296f927f baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# 299ebb62 [Core] Speed up decode by remove synchronizing operation in sampler (#16436)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 4 baseline runs, none under the load of the commit's command: input length 512 instead of 1000, output length 128 instead of 100
#   human-missing: 2 human runs, none under the load of the commit's command: input length 512 instead of 1000, output length 128 instead of 100
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +12.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 682335860
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-f728ab8e3578
#   missing: image digest of human: pin anonymous/vllm-bench:299ebb62b269ce167eb1c71b5e39a1dc1f65ce1c
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline) executed nothing: the wheel of the parent commit could not be installed (`wheel-not-installed`, infrastructure); build the parent from source, then run again
job_299ebb62_setup() {
  if [ -e "$results"/299ebb62/ready ]; then return 0; fi
  step 299ebb62 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 299ebb62 . git -C benchmark-source checkout --quiet f728ab8e3578c22b42ed53e51b5e8ec35328d8b9
  step 299ebb62 . touch ready
}
job_299ebb62_baseline() {
  image=anonymous/vllm-baseline:baseline-f728ab8e3578
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-1.5B-Instruct
  )
  client=(
    vllm bench serve
    --model Qwen/Qwen2.5-1.5B-Instruct
    --request-rate 1
    --num-prompts 100
    --random-input-len 1000
    --random-output-len 100
    --tokenizer Qwen/Qwen2.5-1.5B-Instruct
    --ignore-eos
  )
  trial 299ebb62 baseline "$1" 30 600 3600 8000 '' vllm 1 . .
}
job_299ebb62_human() {
  image=anonymous/vllm-bench:299ebb62b269ce167eb1c71b5e39a1dc1f65ce1c
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-1.5B-Instruct
  )
  client=(
    vllm bench serve
    --model Qwen/Qwen2.5-1.5B-Instruct
    --request-rate 1
    --num-prompts 100
    --random-input-len 1000
    --random-output-len 100
    --tokenizer Qwen/Qwen2.5-1.5B-Instruct
    --ignore-eos
  )
  trial 299ebb62 human "$1" 30 600 3600 8000 '' vllm 1 . .
}
job_299ebb62_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-f728ab8e3578
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-1.5B-Instruct
  )
  client=(
    vllm bench serve
    --model Qwen/Qwen2.5-1.5B-Instruct
    --request-rate 1
    --num-prompts 100
    --random-input-len 1000
    --random-output-len 100
    --tokenizer Qwen/Qwen2.5-1.5B-Instruct
    --ignore-eos
  )
  trial 299ebb62 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-10-14_14-11-51/vllm_core-0009/model_patch.diff vllm 1 . .
}
job_299ebb62() {
  job_299ebb62_setup
  job_299ebb62_baseline warm-up-1
  job_299ebb62_human warm-up-1
  job_299ebb62_agent_trae_gpt_5 warm-up-1
  in_order job_299ebb62 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 2a052011 [Kernel] Support MoE Fp8 Checkpoints for Mixtral (Static Weights with Dynamic/Static Activations) (#4527)
#   memory-exceeded: mistralai/Mixtral-8x7B-Instruct-v0.1 needs 2 × H100 to load (86.99 GiB of weights), the target has 1; nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8 is of the same architecture and fits
#   flag-misplaced: --quantization belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -27.8 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   20 trials per variant, ABBA order, seed 724567303
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-36fb68f94792
#   missing: image digest of human: pin anonymous/vllm-bench:2a052011ca473a9dc8160f3daa1f5f63a2ad1fe3
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_2a052011_setup() {
  if [ -e "$results"/2a052011/ready ]; then return 0; fi
  step 2a052011 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 2a052011 . git -C benchmark-source checkout --quiet 36fb68f94792a8cec8df5b58bab7ab4d4d6158b4
  step 2a052011 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 2a052011 . touch ready
}
job_2a052011_baseline() {
  image=anonymous/vllm-baseline:baseline-36fb68f94792
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8
    --quantization fp8
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 2a052011 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2a052011_human() {
  image=anonymous/vllm-bench:2a052011ca473a9dc8160f3daa1f5f63a2ad1fe3
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8
    --quantization fp8
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 2a052011 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2a052011() {
  job_2a052011_setup
  job_2a052011_baseline warm-up-1
  job_2a052011_human warm-up-1
  in_order job_2a052011 baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline
}

# 2a754e57 2x performance improvement for large prefill & Fix workspace conflicts (#579)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-07-03
#   script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   baseline-missing: 1 baseline run, none with a metric (success)
#   6 trials per variant, ABBA order, seed 725642049
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:2a754e57b052e249ed4f8572cb6f0069ba6a495e
#   missing: script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
job_2a754e57_setup() {
  if [ -e "$results"/2a754e57/ready ]; then return 0; fi
  step 2a754e57 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 2a754e57 . git -C benchmark-source checkout --quiet 2a754e57b052e249ed4f8572cb6f0069ba6a495e
  step 2a754e57 . touch ready
}
job_2a754e57_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 2a754e57 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_2a754e57_human() {
  image=anonymous/sglang-bench:2a754e57b052e249ed4f8572cb6f0069ba6a495e
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --num-prompts 100
  )
  trial 2a754e57 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_2a754e57() {
  job_2a754e57_setup
  job_2a754e57_baseline warm-up-1
  job_2a754e57_human warm-up-1
  in_order job_2a754e57 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 2bb0489c
#   command-missing: no source names a command; V0 sampler has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 713387402
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of human: no name is known, and no commit to build from
#   missing: command-placeholder: MODEL must be filled in
job_2bb0489c_setup() {
  if [ -e "$results"/2bb0489c/ready ]; then return 0; fi
  step 2bb0489c . touch ready
}
job_2bb0489c_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model MODEL
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 2bb0489c baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2bb0489c_human() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model MODEL
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 2bb0489c human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2bb0489c() {
  job_2bb0489c_setup
  job_2bb0489c_baseline warm-up-1
  job_2bb0489c_human warm-up-1
  in_order job_2bb0489c human baseline baseline human human baseline baseline human human baseline baseline human
}

# 2deb029d [Performance][BlockManagerV2] Mark prefix cache block as computed after schedule
#   feature-flag-asymmetric: the changed code runs only with --use-v2-block-manager, and the command does not set it
#   run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline-missing: 1 baseline run, none with a metric (no_baseline_wheel)
#   human-missing: 1 human run, none with a metric (no_baseline_wheel)
#   6 trials per variant, ABBA order, seed 752756619
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-029c71de11bc
#   missing: image digest of human: pin anonymous/vllm-bench:2deb029d115dadd012ce5ea70487a207cb025493
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
job_2deb029d_setup() {
  if [ -e "$results"/2deb029d/ready ]; then return 0; fi
  step 2deb029d . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 2deb029d . git -C benchmark-source checkout --quiet 029c71de11bc3bcf84a1b3cf9d91e79ab6949799
  step 2deb029d . touch ready
}
job_2deb029d_baseline() {
  image=anonymous/vllm-baseline:baseline-029c71de11bc
  environment=()
  server=()
  client=(
    python3 benchmarks/benchmark_prefix_caching.py
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --output-len 200
    --enable-prefix-caching
    --use-v2-block-manager
  )
  trial 2deb029d baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2deb029d_human() {
  image=anonymous/vllm-bench:2deb029d115dadd012ce5ea70487a207cb025493
  environment=()
  server=()
  client=(
    python3 benchmarks/benchmark_prefix_caching.py
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --output-len 200
    --enable-prefix-caching
    --use-v2-block-manager
  )
  trial 2deb029d human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2deb029d() {
  job_2deb029d_setup
  job_2deb029d_baseline warm-up-1
  job_2deb029d_human warm-up-1
  in_order job_2deb029d human baseline baseline human human baseline baseline human human baseline baseline human
}

# 2f192835 [Core] latency optimization (#3890)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-04-07
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 block manager v1/v2, evictor has its own benchmark
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 3 human runs, none with a metric (error, incompatible)
#   6 trials per variant, ABBA order, seed 774638883
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-95baec828f3e
#   missing: image digest of human: pin anonymous/vllm-bench:2f1928354903ae0c6edfe76cc90081eb513ead2c
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (human) failed: the engine of that day cannot run a present-day model (`engine-too-old`, model); name a model of that day
#   missing: run-failed: 1 execution (baseline) failed: the image has NumPy 2 and extensions built for NumPy 1 (`numpy-2`, infrastructure); pin numpy below 2 in the image
job_2f192835_setup() {
  if [ -e "$results"/2f192835/ready ]; then return 0; fi
  step 2f192835 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 2f192835 . git -C benchmark-source checkout --quiet 95baec828f3ee046074dace1d88202a920b7dc15
  step 2f192835 . touch ready
}
job_2f192835_baseline() {
  image=anonymous/vllm-baseline:baseline-95baec828f3e
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 2f192835 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2f192835_human() {
  image=anonymous/vllm-bench:2f1928354903ae0c6edfe76cc90081eb513ead2c
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 2f192835 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_2f192835_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-95baec828f3e
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 2f192835 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-27_15-42-14/vllm_bedrock_sonnet45-0013/model_patch.diff vllm 1 . benchmark-source
}
job_2f192835() {
  job_2f192835_setup
  job_2f192835_baseline warm-up-1
  job_2f192835_human warm-up-1
  job_2f192835_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_2f192835 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5
}

# 30172b49 [V1] Optimize handling of sampling metadata and req_ids list (#13244)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +1.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 824315487
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-a4d577b37944
#   missing: image digest of human: pin anonymous/vllm-bench:30172b4947c52890b808c6da3a6c7580f55cbb74
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
job_30172b49_setup() {
  if [ -e "$results"/30172b49/ready ]; then return 0; fi
  step 30172b49 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 30172b49 . git -C benchmark-source checkout --quiet a4d577b37944cbfa1bc62e4869667d1e2739d62a
  step 30172b49 . touch ready
}
job_30172b49_baseline() {
  image=anonymous/vllm-baseline:baseline-a4d577b37944
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 30172b49 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_30172b49_human() {
  image=anonymous/vllm-bench:30172b4947c52890b808c6da3a6c7580f55cbb74
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 30172b49 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_30172b49_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-a4d577b37944
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 30172b49 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0013/model_patch.diff vllm 1 . benchmark-source
}
job_30172b49_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-a4d577b37944
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 30172b49 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-23_22-06-06/vllm_sonnet45_rerun_30172b49/model_patch.diff vllm 1 . benchmark-source
}
job_30172b49() {
  job_30172b49_setup
  job_30172b49_baseline warm-up-1
  job_30172b49_human warm-up-1
  job_30172b49_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_30172b49_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_30172b49 baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# 3092375e [V1][Performance] Implement custom serializaton for MultiModalKwargs [Rebased] (#16432)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V1 engine core, output processor, detokenizer, IPC has its own benchmark
#   run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   baseline-missing: 3 baseline runs, none with a metric (baseline_failed, error, no_perf_command)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: a throughput benchmark
#   6 trials per variant, ABBA order, seed 833032776
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-3cd91dc9555e
#   missing: image digest of human: pin anonymous/vllm-bench:3092375e274e9e003961e600e10a6192d33ceaa0
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   missing: run-failed: 1 execution (human) failed: the flash-attention part of the engine is not built into the image (`flash-attention-missing`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline) failed: a Python package is not installed (`dependency-missing`, infrastructure); install the package in the image
job_3092375e_setup() {
  if [ -e "$results"/3092375e/ready ]; then return 0; fi
  step 3092375e . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 3092375e . git -C benchmark-source checkout --quiet 3cd91dc9555e6f10e55f23d37782c65b0366f7cf
  step 3092375e . touch ready
}
job_3092375e_baseline() {
  image=anonymous/vllm-baseline:baseline-3cd91dc9555e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend vllm
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial 3092375e baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3092375e_human() {
  image=anonymous/vllm-bench:3092375e274e9e003961e600e10a6192d33ceaa0
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend vllm
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial 3092375e human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3092375e_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-3cd91dc9555e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend vllm
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial 3092375e agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-10-14_14-11-51/vllm_core-0014/model_patch.diff vllm 1 . benchmark-source
}
job_3092375e() {
  job_3092375e_setup
  job_3092375e_baseline warm-up-1
  job_3092375e_human warm-up-1
  job_3092375e_agent_trae_gpt_5 warm-up-1
  in_order job_3092375e agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5
}

# 3212c2ad vlm: optimize tensor transport (#6003)
#   path-not-exercised: multimodal is never reached: text-only requests carry no images, so the vision code is never entered (no dataset with images in the command)
#   run-failed: 1 execution (baseline, human) failed: torch and cuDNN of the image do not fit (`cudnn-incompatible`, infrastructure); pin cuDNN in the image
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 858253243
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:3212c2ad3f7e4fb473dc807b4b176020a778ed5b
#   missing: run-failed: 1 execution (baseline, human) failed: torch and cuDNN of the image do not fit (`cudnn-incompatible`, infrastructure); pin cuDNN in the image
job_3212c2ad_setup() {
  if [ -e "$results"/3212c2ad/ready ]; then return 0; fi
  step 3212c2ad . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 3212c2ad . git -C benchmark-source checkout --quiet 534756749ae4e664f762de2645a4f63ca2901bab
  step 3212c2ad . touch ready
}
job_3212c2ad_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path OpenGVLab/InternVL2_5-8B
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang-oai-chat
    --model OpenGVLab/InternVL2_5-8B
    --dataset-name mmmu
    --num-prompts 500
  )
  trial 3212c2ad baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_3212c2ad_human() {
  image=anonymous/sglang-bench:3212c2ad3f7e4fb473dc807b4b176020a778ed5b
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path OpenGVLab/InternVL2_5-8B
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang-oai-chat
    --model OpenGVLab/InternVL2_5-8B
    --dataset-name mmmu
    --num-prompts 500
  )
  trial 3212c2ad human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_3212c2ad_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path OpenGVLab/InternVL2_5-8B
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang-oai-chat
    --model OpenGVLab/InternVL2_5-8B
    --dataset-name mmmu
    --num-prompts 500
  )
  trial 3212c2ad agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_020_3212c2ad/model_patch.diff sglang 2 . .
}
job_3212c2ad_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path OpenGVLab/InternVL2_5-8B
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang-oai-chat
    --model OpenGVLab/InternVL2_5-8B
    --dataset-name mmmu
    --num-prompts 500
  )
  trial 3212c2ad agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-14_21-05-32/sglang_020_3212c2ad/model_patch.diff sglang 2 . .
}
job_3212c2ad() {
  job_3212c2ad_setup
  job_3212c2ad_baseline warm-up-1
  job_3212c2ad_human warm-up-1
  job_3212c2ad_agent_trae_claude_sonnet_4_5 warm-up-1
  job_3212c2ad_agent_trae_gpt_5 warm-up-1
  in_order job_3212c2ad agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5
}

# 3476ed08 [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default) (#5602)
#   feature-flag-asymmetric: the changed code runs only with --use-v2-block-manager, and the command does not set it
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -3.7 % latency mean, single run: identical runs differ by 4.4 % (s.d.)
#   6 trials per variant, ABBA order, seed 893634590
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-54600709b6d4
#   missing: image digest of human: pin anonymous/vllm-bench:3476ed0809ec91a3457da0cb90543133a4f4b519
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_3476ed08_setup() {
  if [ -e "$results"/3476ed08/ready ]; then return 0; fi
  step 3476ed08 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 3476ed08 . git -C benchmark-source checkout --quiet 54600709b6d419fb243ce718a48ab7d40f5c3eb7
  step 3476ed08 . touch ready
}
job_3476ed08_baseline() {
  image=anonymous/vllm-baseline:baseline-54600709b6d4
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model facebook/opt-125m
    --input-len 1536
    --output-len 50
    --batch-size 8
    --use-v2-block-manager
  )
  trial 3476ed08 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3476ed08_human() {
  image=anonymous/vllm-bench:3476ed0809ec91a3457da0cb90543133a4f4b519
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model facebook/opt-125m
    --input-len 1536
    --output-len 50
    --batch-size 8
    --use-v2-block-manager
  )
  trial 3476ed08 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3476ed08() {
  job_3476ed08_setup
  job_3476ed08_baseline warm-up-1
  job_3476ed08_human warm-up-1
  in_order job_3476ed08 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 35fad35a [V1][Sampler] Faster top-k only implementation (#15478)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 886044236
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-733e7c9e95f5
#   missing: image digest of human: pin anonymous/vllm-bench:35fad35a485eac9195c510731ba4a9d297dfd963
job_35fad35a_setup() {
  if [ -e "$results"/35fad35a/ready ]; then return 0; fi
  step 35fad35a . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 35fad35a . git -C benchmark-source checkout --quiet 733e7c9e95f5b066ac420b00701eef7ea164a79e
  step 35fad35a . touch ready
}
job_35fad35a_baseline() {
  image=anonymous/vllm-baseline:baseline-733e7c9e95f5
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 35fad35a baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_35fad35a_human() {
  image=anonymous/vllm-bench:35fad35a485eac9195c510731ba4a9d297dfd963
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 35fad35a human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_35fad35a() {
  job_35fad35a_setup
  job_35fad35a_baseline warm-up-1
  job_35fad35a_human warm-up-1
  in_order job_35fad35a baseline human human baseline baseline human human baseline baseline human human baseline
}

# 3a243095 Optimize `_get_ranks` in Sampler (#3623)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-03-25
#   flag-value-invalid: --dataset is required and not given
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 sampler has its own benchmark
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none of the serving benchmark that was meant: Output throughput without TTFT, TPOT, ITL, End-to-end latency
#   human-missing: 5 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in model (Qwen/Qwen2.5-7B-Instruct against meta-llama/Meta-Llama-3-8B-Instruct), generated tokens (20000 against 6400)
#   6 trials per variant, ABBA order, seed 990975363
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-64172a976c8d
#   missing: image digest of human: pin anonymous/vllm-bench:3a243095e5e7b655b63ab08fbd5936cb40850415
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (human) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
job_3a243095_setup() {
  if [ -e "$results"/3a243095/ready ]; then return 0; fi
  step 3a243095 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 3a243095 . git -C benchmark-source checkout --quiet 64172a976c8d975b3aec946f1675716d2532d94f
  step 3a243095 . touch ready
}
job_3a243095_baseline() {
  image=anonymous/vllm-baseline:baseline-64172a976c8d
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 3a243095 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3a243095_human() {
  image=anonymous/vllm-bench:3a243095e5e7b655b63ab08fbd5936cb40850415
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 3a243095 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3a243095_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-64172a976c8d
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 3a243095 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-10-14_14-11-42/vllm_core-0020/model_patch.diff vllm 1 . benchmark-source
}
job_3a243095() {
  job_3a243095_setup
  job_3a243095_baseline warm-up-1
  job_3a243095_human warm-up-1
  job_3a243095_agent_trae_gpt_5 warm-up-1
  in_order job_3a243095 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 3b61cb45 [V1] Further reduce CPU overheads in flash-attn (#10989)
#   path-not-exercised: V1 attention backends is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 4 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +1.5 % latency mean, n 4 + 1: the interval runs from -18.2 to 18.0 %
#   6 trials per variant, ABBA order, seed 978644563
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-edc4fa31888b
#   missing: image digest of human: pin anonymous/vllm-bench:3b61cb450d899dc423feb264c297d4d18d701678
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_3b61cb45_setup() {
  if [ -e "$results"/3b61cb45/ready ]; then return 0; fi
  step 3b61cb45 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 3b61cb45 . git -C benchmark-source checkout --quiet edc4fa31888b4a41060acb7b16250540f051ad59
  step 3b61cb45 . touch ready
}
job_3b61cb45_baseline() {
  image=anonymous/vllm-baseline:baseline-edc4fa31888b
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 512
    --output-len 128
  )
  trial 3b61cb45 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3b61cb45_human() {
  image=anonymous/vllm-bench:3b61cb450d899dc423feb264c297d4d18d701678
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 512
    --output-len 128
  )
  trial 3b61cb45 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_3b61cb45_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-edc4fa31888b
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 512
    --output-len 128
  )
  trial 3b61cb45 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-10-14_14-11-42/vllm_core-0021/model_patch.diff vllm 1 . benchmark-source
}
job_3b61cb45() {
  job_3b61cb45_setup
  job_3b61cb45_baseline warm-up-1
  job_3b61cb45_human warm-up-1
  job_3b61cb45_agent_trae_gpt_5 warm-up-1
  in_order job_3b61cb45 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 4c822298 [V1][Spec Decode] Optimize N-gram matching with Numba (#13365)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -0.2 % latency mean, single run: identical runs differ by 4.59078 % (s.d.)
#   6 trials per variant, ABBA order, seed 1303840654
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-c8d70e2437fe
#   missing: image digest of human: pin anonymous/vllm-bench:4c822298981a8f7521492075ff72659985fc4c3f
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_4c822298_setup() {
  if [ -e "$results"/4c822298/ready ]; then return 0; fi
  step 4c822298 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 4c822298 . git -C benchmark-source checkout --quiet c8d70e2437feecdb3762ce17298df33439ae1bd1
  step 4c822298 . touch ready
}
job_4c822298_baseline() {
  image=anonymous/vllm-baseline:baseline-c8d70e2437fe
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model meta-llama/Llama-3.2-1B-Instruct
    --num-speculative-tokens 5
  )
  trial 4c822298 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_4c822298_human() {
  image=anonymous/vllm-bench:4c822298981a8f7521492075ff72659985fc4c3f
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model meta-llama/Llama-3.2-1B-Instruct
    --num-speculative-tokens 5
  )
  trial 4c822298 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_4c822298() {
  job_4c822298_setup
  job_4c822298_baseline warm-up-1
  job_4c822298_human warm-up-1
  in_order job_4c822298 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 58eee5f2 [PERF] Use faster way of decode in tokenizer: avoid useless list-to-list convers
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +3.2 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 1507573988
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-067c34a15594
#   missing: image digest of human: pin anonymous/vllm-bench:58eee5f2e05b74eb2cb1a3bbda9c04df4805e4cc
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_58eee5f2_setup() {
  if [ -e "$results"/58eee5f2/ready ]; then return 0; fi
  step 58eee5f2 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 58eee5f2 . git -C benchmark-source checkout --quiet 067c34a1559400e956311f067ddd185f54207a2b
  step 58eee5f2 . touch ready
}
job_58eee5f2_baseline() {
  image=anonymous/vllm-baseline:baseline-067c34a15594
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 58eee5f2 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_58eee5f2_human() {
  image=anonymous/vllm-bench:58eee5f2e05b74eb2cb1a3bbda9c04df4805e4cc
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 58eee5f2 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_58eee5f2() {
  job_58eee5f2_setup
  job_58eee5f2_baseline warm-up-1
  job_58eee5f2_human warm-up-1
  in_order job_58eee5f2 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 5e5c8e09 [Quant][Perf] Use moe_wna16 kernel by default for MoEs with many experts (#13236)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model mistralai/Mistral-7B-Instruct-v0.3)
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); weight-only quantization has its own benchmark
#   parent-missing: no source names the parent commit
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 1600760607
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: parent: no source names it
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of agent-trae-claude-sonnet-4-5: no name is known, and no commit to build from
#   missing: image digest of human: pin anonymous/vllm-bench:5e5c8e091eacc16672a0a8265eb5cb0ece85d24b
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: parent-missing: no source names the parent commit
job_5e5c8e09_setup() {
  if [ -e "$results"/5e5c8e09/ready ]; then return 0; fi
  step 5e5c8e09 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 5e5c8e09 . git -C benchmark-source checkout --quiet 5e5c8e091eacc16672a0a8265eb5cb0ece85d24b
  step 5e5c8e09 . touch ready
}
job_5e5c8e09_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmarks/kernels/benchmark_marlin.py
  )
  trial 5e5c8e09 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_5e5c8e09_human() {
  image=anonymous/vllm-bench:5e5c8e091eacc16672a0a8265eb5cb0ece85d24b
  environment=()
  server=()
  client=(
    python benchmarks/kernels/benchmark_marlin.py
  )
  trial 5e5c8e09 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_5e5c8e09() {
  job_5e5c8e09_setup
  job_5e5c8e09_baseline warm-up-1
  job_5e5c8e09_human warm-up-1
  in_order job_5e5c8e09 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 61b8cea3 [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)
#   path-not-exercised: FlashInfer attention backend is never reached: FlashAttention is the default on this GPU, FlashInfer must be selected (VLLM_ATTENTION_BACKEND not set)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +0.1 % output_throughput mean, single run: identical runs differ by 12.2207 % (s.d.)
#   6 trials per variant, ABBA order, seed 1619913653
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-526078a96c52
#   missing: image digest of human: pin anonymous/vllm-bench:61b8cea3b42feab021d506e9143551de18f9165c
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_61b8cea3_setup() {
  if [ -e "$results"/61b8cea3/ready ]; then return 0; fi
  step 61b8cea3 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 61b8cea3 . git -C benchmark-source checkout --quiet 526078a96c52af678a1ddbdc3ecf78265e358f2b
  step 61b8cea3 . touch ready
}
job_61b8cea3_baseline() {
  image=anonymous/vllm-baseline:baseline-526078a96c52
  environment=(
    VLLM_ATTENTION_BACKEND=FLASHINFER
  )
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Llama-3.2-3B-Instruct
    --dataset-name random
    --input-len 256
    --output-len 128
    --num-prompts 100
  )
  trial 61b8cea3 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_61b8cea3_human() {
  image=anonymous/vllm-bench:61b8cea3b42feab021d506e9143551de18f9165c
  environment=(
    VLLM_ATTENTION_BACKEND=FLASHINFER
  )
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Llama-3.2-3B-Instruct
    --dataset-name random
    --input-len 256
    --output-len 128
    --num-prompts 100
  )
  trial 61b8cea3 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_61b8cea3_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-526078a96c52
  environment=(
    VLLM_ATTENTION_BACKEND=FLASHINFER
  )
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Llama-3.2-3B-Instruct
    --dataset-name random
    --input-len 256
    --output-len 128
    --num-prompts 100
  )
  trial 61b8cea3 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/61b8cea3/model_patch.diff vllm 1 . benchmark-source
}
job_61b8cea3() {
  job_61b8cea3_setup
  job_61b8cea3_baseline warm-up-1
  job_61b8cea3_human warm-up-1
  job_61b8cea3_agent_trae_gpt_5 warm-up-1
  in_order job_61b8cea3 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 62757db6 Reduce the overhead when cache is disabled (#1010)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); scheduler, overlap schedule has its own benchmark
#   run-failed: 1 execution (baseline, human) failed: the outlines package of the image is missing or of another version (`outlines-missing`, infrastructure); pin outlines in the image to the version of the day
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 1665161376
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:62757db6f0f09a6dff15b1ee1ac3029602951509
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: the outlines package of the image is missing or of another version (`outlines-missing`, infrastructure); pin outlines in the image to the version of the day
job_62757db6_setup() {
  if [ -e "$results"/62757db6/ready ]; then return 0; fi
  step 62757db6 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 62757db6 . git -C benchmark-source checkout --quiet 73fa2d49d539fd67548b0458a365528d3e3b6edc
  step 62757db6 . touch ready
}
job_62757db6_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial 62757db6 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_62757db6_human() {
  image=anonymous/sglang-bench:62757db6f0f09a6dff15b1ee1ac3029602951509
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial 62757db6 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_62757db6() {
  job_62757db6_setup
  job_62757db6_baseline warm-up-1
  job_62757db6_human warm-up-1
  in_order job_62757db6 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 660470e5 [Core] Optimize evictor-v2 performance (#7193)
#   flag-misplaced: --tensor-parallel-size belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline-missing: 11 baseline runs, none with a metric (baseline_failed, error, exception, no_baseline_wheel)
#   6 trials per variant, ABBA order, seed 1731286515
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-8d59dbb00044
#   missing: image digest of human: pin anonymous/vllm-bench:660470e5a36b8e52083615ad7c85e9b4fd4c72ce
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   missing: run-failed: 1 execution (baseline) failed: the pyairports package is missing in the image (`pyairports-missing`, infrastructure); install pyairports in the image
job_660470e5_setup() {
  if [ -e "$results"/660470e5/ready ]; then return 0; fi
  step 660470e5 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 660470e5 . git -C benchmark-source checkout --quiet 8d59dbb00044a588cab96bcdc028006ed922eb06
  step 660470e5 . touch ready
}
job_660470e5_baseline() {
  image=anonymous/vllm-baseline:baseline-8d59dbb00044
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --tensor-parallel-size 1
    --enable-prefix-caching
    --use-v2-block-manager
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 660470e5 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_660470e5_human() {
  image=anonymous/vllm-bench:660470e5a36b8e52083615ad7c85e9b4fd4c72ce
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --tensor-parallel-size 1
    --enable-prefix-caching
    --use-v2-block-manager
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 660470e5 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_660470e5_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-8d59dbb00044
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --tensor-parallel-size 1
    --enable-prefix-caching
    --use-v2-block-manager
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 660470e5 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0027/model_patch.diff vllm 1 . benchmark-source
}
job_660470e5_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-8d59dbb00044
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --tensor-parallel-size 1
    --enable-prefix-caching
    --use-v2-block-manager
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 660470e5 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-23_22-06-06/vllm_sonnet45_rerun_660470e5/model_patch.diff vllm 1 . benchmark-source
}
job_660470e5() {
  job_660470e5_setup
  job_660470e5_baseline warm-up-1
  job_660470e5_human warm-up-1
  job_660470e5_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_660470e5_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_660470e5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5
}

# 67da5720 [PERF] Speed up Qwen2.5-VL model by speed up rotary position embedding (#17973)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (no dataset with images in the command)
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); multimodal processing, vision tower has its own benchmark
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   human-missing: 4 human runs, none under the load of the commit's command: prompts 100 instead of 300
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (300 against 100), input tokens (67500 against 25362), generated tokens (19200 against 6400)
#   6 trials per variant, ABBA order, seed 1726968374
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-5c04bb8b863b
#   missing: image digest of human: pin anonymous/vllm-bench:67da5720d4ed2aa1f615ec812031f4f3753b3f62
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
job_67da5720_setup() {
  if [ -e "$results"/67da5720/ready ]; then return 0; fi
  step 67da5720 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 67da5720 . git -C benchmark-source checkout --quiet 5c04bb8b863bfdef8122b193631479315cc764f5
  step 67da5720 . touch ready
}
job_67da5720_baseline() {
  image=anonymous/vllm-baseline:baseline-5c04bb8b863b
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --endpoint /v1/chat/completions
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name hf
    --dataset-path lmarena-ai/VisionArena-Chat
    --hf-split train
    --num-prompts 1000
  )
  trial 67da5720 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_67da5720_human() {
  image=anonymous/vllm-bench:67da5720d4ed2aa1f615ec812031f4f3753b3f62
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --endpoint /v1/chat/completions
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name hf
    --dataset-path lmarena-ai/VisionArena-Chat
    --hf-split train
    --num-prompts 1000
  )
  trial 67da5720 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_67da5720_agent_codex_gpt_5() {
  image=anonymous/vllm-baseline:baseline-5c04bb8b863b
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --endpoint /v1/chat/completions
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name hf
    --dataset-path lmarena-ai/VisionArena-Chat
    --hf-split train
    --num-prompts 1000
  )
  trial 67da5720 agent-codex-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex/gpt-5/2025-11-20_11-05-30/vllm_core-0030/model_patch.diff vllm 1 . benchmark-source
}
job_67da5720_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-5c04bb8b863b
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-7B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --endpoint /v1/chat/completions
    --model Qwen/Qwen2.5-7B-Instruct
    --dataset-name hf
    --dataset-path lmarena-ai/VisionArena-Chat
    --hf-split train
    --num-prompts 1000
  )
  trial 67da5720 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-28_02-25-29/vllm_bedrock_sonnet45-0030/model_patch.diff vllm 1 . benchmark-source
}
job_67da5720() {
  job_67da5720_setup
  job_67da5720_baseline warm-up-1
  job_67da5720_human warm-up-1
  job_67da5720_agent_codex_gpt_5 warm-up-1
  job_67da5720_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_67da5720 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5
}

# 6ce01f30 [Performance] Optimize `get_seqs` (#7051)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 sequence bookkeeping, engine loop has its own benchmark
#   run-failed: 4 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   baseline-missing: 6 baseline runs, none of the serving benchmark that was meant: a throughput benchmark
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   6 trials per variant, ABBA order, seed 1842690598
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-6a11fdfbb8d6
#   missing: image digest of human: pin anonymous/vllm-bench:6ce01f30667bbae33f112152e07a3b66b841078f
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 4 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   missing: run-failed: 1 execution (baseline) failed: the pyairports package is missing in the image (`pyairports-missing`, infrastructure); install pyairports in the image
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
job_6ce01f30_setup() {
  if [ -e "$results"/6ce01f30/ready ]; then return 0; fi
  step 6ce01f30 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 6ce01f30 . git -C benchmark-source checkout --quiet 6a11fdfbb8d6701c7ad38648aead23d8cbe6aac5
  step 6ce01f30 . touch ready
}
job_6ce01f30_baseline() {
  image=anonymous/vllm-baseline:baseline-6a11fdfbb8d6
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 6ce01f30 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_6ce01f30_human() {
  image=anonymous/vllm-bench:6ce01f30667bbae33f112152e07a3b66b841078f
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 6ce01f30 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_6ce01f30() {
  job_6ce01f30_setup
  job_6ce01f30_baseline warm-up-1
  job_6ce01f30_human warm-up-1
  in_order job_6ce01f30 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 6d646d08 [Core] Optimize Async + Multi-step (#8050)
#   model-unknown: meta-llama/Llama-3-8B-Instruct does not exist; meta-llama/Meta-Llama-3-8B-Instruct was most likely meant
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +8.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 1817266206
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-95a178f86120
#   missing: image digest of human: pin anonymous/vllm-bench:6d646d08a2e0e73e83e313a5ae470c1f9e4f200e
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_6d646d08_setup() {
  if [ -e "$results"/6d646d08/ready ]; then return 0; fi
  step 6d646d08 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 6d646d08 . git -C benchmark-source checkout --quiet 95a178f86120f42d183b3af5ee1ce58ee05c8889
  step 6d646d08 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 6d646d08 . touch ready
}
job_6d646d08_baseline() {
  image=anonymous/vllm-baseline:baseline-95a178f86120
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 6d646d08 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_6d646d08_human() {
  image=anonymous/vllm-bench:6d646d08a2e0e73e83e313a5ae470c1f9e4f200e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 6d646d08 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_6d646d08() {
  job_6d646d08_setup
  job_6d646d08_baseline warm-up-1
  job_6d646d08_human warm-up-1
  in_order job_6d646d08 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 6e36f4fa improve chunked prefill performance
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 scheduler has its own benchmark
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 2 baseline runs, none with a metric (error)
#   human-missing: 2 human runs, none with a metric (error)
#   6 trials per variant, ABBA order, seed 1862521324
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-dd2a6a82e3f4
#   missing: image digest of human: pin anonymous/vllm-bench:6e36f4fa6ce64619b9ea94c88a157f5783a63a65
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
job_6e36f4fa_setup() {
  if [ -e "$results"/6e36f4fa/ready ]; then return 0; fi
  step 6e36f4fa . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 6e36f4fa . git -C benchmark-source checkout --quiet dd2a6a82e3f41b4673b1dbb24b2e99230ea96981
  step 6e36f4fa . touch ready
}
job_6e36f4fa_baseline() {
  image=anonymous/vllm-baseline:baseline-dd2a6a82e3f4
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 6e36f4fa baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_6e36f4fa_human() {
  image=anonymous/vllm-bench:6e36f4fa6ce64619b9ea94c88a157f5783a63a65
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 6e36f4fa human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_6e36f4fa() {
  job_6e36f4fa_setup
  job_6e36f4fa_baseline warm-up-1
  job_6e36f4fa_human warm-up-1
  in_order job_6e36f4fa baseline human human baseline baseline human human baseline baseline human human baseline
}

# 6fc17596 Optimize a pad operation to accelerate 25us (#5945)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); attention backends has its own benchmark
#   run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 1861505152
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:6fc175968c3a9fc0521948aa3636887cd6d84107
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
job_6fc17596_setup() {
  if [ -e "$results"/6fc17596/ready ]; then return 0; fi
  step 6fc17596 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 6fc17596 . git -C benchmark-source checkout --quiet ad506a4e6bf3d9ac12100d4648c48df76f584c4e
  step 6fc17596 . touch ready
}
job_6fc17596_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 6fc17596 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_6fc17596_human() {
  image=anonymous/sglang-bench:6fc175968c3a9fc0521948aa3636887cd6d84107
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 6fc17596 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_6fc17596_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 6fc17596 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-14_21-05-32/sglang_032_6fc17596/model_patch.diff sglang 2 . .
}
job_6fc17596() {
  job_6fc17596_setup
  job_6fc17596_baseline warm-up-1
  job_6fc17596_human warm-up-1
  job_6fc17596_agent_trae_gpt_5 warm-up-1
  in_order job_6fc17596 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 70b808fe [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (dataset random is text only)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +1.8 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 1905077736
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-63d635d17962
#   missing: image digest of human: pin anonymous/vllm-bench:70b808fe1a63322bc6bf5f46a91981a8f6b8af00
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_70b808fe_setup() {
  if [ -e "$results"/70b808fe/ready ]; then return 0; fi
  step 70b808fe . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 70b808fe . git -C benchmark-source checkout --quiet 63d635d17962377df089cdc9d4a2684f0b007208
  step 70b808fe . touch ready
}
job_70b808fe_baseline() {
  image=anonymous/vllm-baseline:baseline-63d635d17962
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2-VL-7B
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --endpoint /v1/chat/completions
    --model Qwen/Qwen2-VL-7B
    --dataset-name hf
    --dataset-path lmms-lab/LLaVA-OneVision-Data
    --hf-split train
    --hf-subset 'CLEVR-Math(MathV360K)'
    --num-prompts 1000
  )
  trial 70b808fe baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_70b808fe_human() {
  image=anonymous/vllm-bench:70b808fe1a63322bc6bf5f46a91981a8f6b8af00
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2-VL-7B
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --endpoint /v1/chat/completions
    --model Qwen/Qwen2-VL-7B
    --dataset-name hf
    --dataset-path lmms-lab/LLaVA-OneVision-Data
    --hf-split train
    --hf-subset 'CLEVR-Math(MathV360K)'
    --num-prompts 1000
  )
  trial 70b808fe human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_70b808fe() {
  job_70b808fe_setup
  job_70b808fe_baseline warm-up-1
  job_70b808fe_human warm-up-1
  in_order job_70b808fe human baseline baseline human human baseline baseline human human baseline baseline human
}

# 7661e92e [Model] Optimize nemotron_h implementation (#19249)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: a model implementation is never reached: another architecture never loads this model file (model nvidia/Nemotron-4-340B-Instruct)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 3 baseline runs, none with a metric (baseline_failed, error, exception)
#   human-missing: 1 human run, none with a metric (exception)
#   6 trials per variant, ABBA order, seed 2002046008
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-f168b8572520
#   missing: image digest of human: pin anonymous/vllm-bench:7661e92ef85e552936195ae4b803e292b9a96776
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline) failed: the image has a transformers that knows the model type already (`aimv2-conflict`, infrastructure); pin transformers below 4.54 in the image
job_7661e92e_setup() {
  if [ -e "$results"/7661e92e/ready ]; then return 0; fi
  step 7661e92e . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 7661e92e . git -C benchmark-source checkout --quiet f168b85725202915b5719c62b46d310a608b13dd
  step 7661e92e benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 7661e92e . touch ready
}
job_7661e92e_baseline() {
  image=anonymous/vllm-baseline:baseline-f168b8572520
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model nvidia/Nemotron-H-8B-Base-8K
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model nvidia/Nemotron-H-8B-Base-8K
    --dataset-name sharegpt
    --request-rate 1
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 7661e92e baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_7661e92e_human() {
  image=anonymous/vllm-bench:7661e92ef85e552936195ae4b803e292b9a96776
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model nvidia/Nemotron-H-8B-Base-8K
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model nvidia/Nemotron-H-8B-Base-8K
    --dataset-name sharegpt
    --request-rate 1
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 7661e92e human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_7661e92e() {
  job_7661e92e_setup
  job_7661e92e_baseline warm-up-1
  job_7661e92e_human warm-up-1
  in_order job_7661e92e baseline human human baseline baseline human human baseline baseline human human baseline
}

# 79961afa optimize pad operations in fa3 to accelarate 100+us (#6077)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); attention backends has its own benchmark
#   run-failed: 1 execution (baseline, human) executed nothing: the sandbox of the runner failed (`sandbox-error`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 2023964652
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:79961afa8281f98f380d11db45c8d4b6e66a574f
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_79961afa_setup() {
  if [ -e "$results"/79961afa/ready ]; then return 0; fi
  step 79961afa . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 79961afa . git -C benchmark-source checkout --quiet cfca4e0ed2cf4a97c2ee3b668f7115b59db0028a
  step 79961afa . touch ready
}
job_79961afa_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 79961afa baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_79961afa_human() {
  image=anonymous/sglang-bench:79961afa8281f98f380d11db45c8d4b6e66a574f
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial 79961afa human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_79961afa() {
  job_79961afa_setup
  job_79961afa_baseline warm-up-1
  job_79961afa_human warm-up-1
  in_order job_79961afa baseline human human baseline baseline human human baseline baseline human human baseline
}

# 7c01f706 [Core] Optimize `SequenceStatus.is_finished` by sw
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-06-29
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); V0 sequence bookkeeping, engine loop has its own benchmark
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 6 baseline runs, none with a metric (error, exception)
#   human-missing: 6 human runs, none with a metric (error, exception)
#   6 trials per variant, ABBA order, seed 2100613648
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-51e971d39e12
#   missing: image digest of human: pin anonymous/vllm-bench:7c01f706418d593b3cf23d2ec9110dca7151c539
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
job_7c01f706_setup() {
  if [ -e "$results"/7c01f706/ready ]; then return 0; fi
  step 7c01f706 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 7c01f706 . git -C benchmark-source checkout --quiet 51e971d39e1272f1c5b070a5da6b38ccfa92fc14
  step 7c01f706 . touch ready
}
job_7c01f706_baseline() {
  image=anonymous/vllm-baseline:baseline-51e971d39e12
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 7c01f706 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_7c01f706_human() {
  image=anonymous/vllm-bench:7c01f706418d593b3cf23d2ec9110dca7151c539
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial 7c01f706 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_7c01f706() {
  job_7c01f706_setup
  job_7c01f706_baseline warm-up-1
  job_7c01f706_human warm-up-1
  in_order job_7c01f706 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 7ce36068 Faster overlap mode scheduler (#1738)
#   run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 2111194494
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:7ce36068914503c3a53ad7be23ab29831fb8aa63
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
job_7ce36068_setup() {
  if [ -e "$results"/7ce36068/ready ]; then return 0; fi
  step 7ce36068 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 7ce36068 . git -C benchmark-source checkout --quiet efb099cdee90b9ad332fcda96d89dd91ddebe072
  step 7ce36068 . touch ready
}
job_7ce36068_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompt 3000
  )
  trial 7ce36068 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_7ce36068_human() {
  image=anonymous/sglang-bench:7ce36068914503c3a53ad7be23ab29831fb8aa63
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --model meta-llama/Llama-3.1-8B-Instruct
    --num-prompt 3000
  )
  trial 7ce36068 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_7ce36068() {
  job_7ce36068_setup
  job_7ce36068_baseline warm-up-1
  job_7ce36068_human warm-up-1
  in_order job_7ce36068 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 83450458 [Performance][Spec Decode] Optimize ngram lookup performance (#9333)
#   run-failed: 3 executions (baseline, human) failed: the speculative decoding arguments are incomplete (`speculative-arguments`, command); correct the command
#   human-missing: 7 human runs, none of the latency benchmark that was meant: Throughput (unit unknown) without Batch latency
#   6 trials per variant, ABBA order, seed 2188386638
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-5b8a1fde8422
#   missing: image digest of human: pin anonymous/vllm-bench:83450458339b07765b0e72a822e5fe93eeaf5258
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 3 executions (baseline, human) failed: the speculative decoding arguments are incomplete (`speculative-arguments`, command); correct the command
#   missing: run-failed: 1 execution (human) failed: parts of the engine are of different commits (`engine-revision-mixed`, infrastructure); rebuild the image from the commit
job_83450458_setup() {
  if [ -e "$results"/83450458/ready ]; then return 0; fi
  step 83450458 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 83450458 . git -C benchmark-source checkout --quiet 5b8a1fde84224e24ec121e0dc149d775330d911b
  step 83450458 . touch ready
}
job_83450458_baseline() {
  image=anonymous/vllm-baseline:baseline-5b8a1fde8422
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --num-speculative-tokens 5
    --input-len 550
    --output-len 150
  )
  trial 83450458 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_83450458_human() {
  image=anonymous/vllm-bench:83450458339b07765b0e72a822e5fe93eeaf5258
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --num-speculative-tokens 5
    --input-len 550
    --output-len 150
  )
  trial 83450458 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_83450458_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-5b8a1fde8422
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --num-speculative-tokens 5
    --input-len 550
    --output-len 150
  )
  trial 83450458 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0039/model_patch.diff vllm 1 . benchmark-source
}
job_83450458_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-5b8a1fde8422
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --num-speculative-tokens 5
    --input-len 550
    --output-len 150
  )
  trial 83450458 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-10-14_14-11-42/vllm_core-0039/model_patch.diff vllm 1 . benchmark-source
}
job_83450458() {
  job_83450458_setup
  job_83450458_baseline warm-up-1
  job_83450458_human warm-up-1
  job_83450458_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_83450458_agent_trae_gpt_5 warm-up-1
  in_order job_83450458 baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# 88693683 [Performance][Core] Optimize the performance of evictor v1 and v2 by applying a priority queue and lazy deletion (#7209)
#   flag-misplaced: --enable-prefix-caching belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   image-missing: the image of the parent is missing (`baseline-6d917d0eebd0`): it could not be pulled
#   run-failed: 1 execution (baseline, human) executed nothing: the runner refused the version; nothing was executed (`version-gate`, infrastructure); run without the gate: the port problem is one of some machines, not of the commit
#   baseline-missing: 2 baseline runs, none with a metric (no_perf_command, version_bug)
#   human-missing: 1 human run, none with a metric (version_bug)
#   6 trials per variant, ABBA order, seed 2304512917
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-6d917d0eebd0
#   missing: image digest of human: pin anonymous/vllm-bench:886936837ca89e5645bc1f71cc0e1492b65b1590
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: image-missing: the image of the parent is missing (`baseline-6d917d0eebd0`): it could not be pulled
job_88693683_setup() {
  if [ -e "$results"/88693683/ready ]; then return 0; fi
  step 88693683 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 88693683 . git -C benchmark-source checkout --quiet 6d917d0eebd03990edf2443780a5f2506026ea78
  step 88693683 . touch ready
}
job_88693683_baseline() {
  image=anonymous/vllm-baseline:baseline-6d917d0eebd0
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B
    --enable-prefix-caching
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Meta-Llama-3-8B
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 88693683 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_88693683_human() {
  image=anonymous/vllm-bench:886936837ca89e5645bc1f71cc0e1492b65b1590
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B
    --enable-prefix-caching
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Meta-Llama-3-8B
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 88693683 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_88693683() {
  job_88693683_setup
  job_88693683_baseline warm-up-1
  job_88693683_human warm-up-1
  in_order job_88693683 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 89a84b0b [Core] Use array to speedup padding (#6779)
#   flag-unknown: --input-len is unknown to benchmarks/benchmark_serving.py at this commit
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   baseline-missing: 4 baseline runs, none under the load of the commit's command: prompts 100 instead of 2048, input length 256 instead of 1024
#   human-missing: 5 human runs, none under the load of the commit's command: prompts 100 instead of 2048, input tokens per request 214 instead of 1024
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in input tokens (25600 against 54418), generated tokens (12239 against 14993)
#   6 trials per variant, ABBA order, seed 2292018717
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-084a01fd3544
#   missing: image digest of human: pin anonymous/vllm-bench:89a84b0bb7b30706a02836234a94493ea8f780bf
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
job_89a84b0b_setup() {
  if [ -e "$results"/89a84b0b/ready ]; then return 0; fi
  step 89a84b0b . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 89a84b0b . git -C benchmark-source checkout --quiet 084a01fd3544557990f8af8af6fd3c1185bae848
  step 89a84b0b . touch ready
}
job_89a84b0b_baseline() {
  image=anonymous/vllm-baseline:baseline-084a01fd3544
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen1.5-0.5B
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen1.5-0.5B
    --backend vllm
    --num-prompts 2048
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 89a84b0b baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_89a84b0b_human() {
  image=anonymous/vllm-bench:89a84b0bb7b30706a02836234a94493ea8f780bf
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen1.5-0.5B
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen1.5-0.5B
    --backend vllm
    --num-prompts 2048
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 89a84b0b human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_89a84b0b() {
  job_89a84b0b_setup
  job_89a84b0b_baseline warm-up-1
  job_89a84b0b_human warm-up-1
  in_order job_89a84b0b baseline human human baseline baseline human human baseline baseline human human baseline
}

# 8c1e77fb [Kernel] Update vllm-flash-attn version to reduce CPU overheads (#10742)
#   6 trials per variant, ABBA order, seed 2368426733
#   decides whether human against baseline differs by 2 % or more (today equivalent)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-5fc5ce0fe45f
#   missing: image digest of human: pin anonymous/vllm-bench:8c1e77fb585c4f42783a3d88c1efc7c9e15fd89f
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_8c1e77fb_setup() {
  if [ -e "$results"/8c1e77fb/ready ]; then return 0; fi
  step 8c1e77fb . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 8c1e77fb . git -C benchmark-source checkout --quiet 5fc5ce0fe45f974fc8840175e8321652238400f0
  step 8c1e77fb . touch ready
}
job_8c1e77fb_baseline() {
  image=anonymous/vllm-baseline:baseline-5fc5ce0fe45f
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 512
    --output-len 128
  )
  trial 8c1e77fb baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_8c1e77fb_human() {
  image=anonymous/vllm-bench:8c1e77fb585c4f42783a3d88c1efc7c9e15fd89f
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --batch-size 32
    --input-len 512
    --output-len 128
  )
  trial 8c1e77fb human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_8c1e77fb() {
  job_8c1e77fb_setup
  job_8c1e77fb_baseline warm-up-1
  job_8c1e77fb_human warm-up-1
  in_order job_8c1e77fb human baseline baseline human human baseline baseline human human baseline baseline human
}

# 8d75fe48 [Kernel] Switch fp8 layers to use the CUTLASS kernels (#5183)
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 8 baseline runs, none of the serving benchmark that was meant: Output throughput without TTFT, TPOT, ITL, End-to-end latency
#   human-missing: 7 human runs, none of the serving benchmark that was meant: Throughput (unit unknown) without TTFT, TPOT, ITL, End-to-end latency
#   6 trials per variant, ABBA order, seed 2353060702
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-388596c91437
#   missing: image digest of human: pin anonymous/vllm-bench:8d75fe48ca5f46b7af0f5201d8500b9604eed769
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   missing: run-failed: 2 executions (agent, human) failed: the FP8 checkpoint does not fit the engine of that day (`checkpoint-fp8`, model); take a checkpoint of that day
#   missing: run-failed: 2 executions (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
job_8d75fe48_setup() {
  if [ -e "$results"/8d75fe48/ready ]; then return 0; fi
  step 8d75fe48 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 8d75fe48 . git -C benchmark-source checkout --quiet 388596c91437a51d428a447594e9faec340c29b2
  step 8d75fe48 . touch ready
}
job_8d75fe48_baseline() {
  image=anonymous/vllm-baseline:baseline-388596c91437
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
    --dataset-name sharegpt
    --dataset-path ./ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 8d75fe48 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_8d75fe48_human() {
  image=anonymous/vllm-bench:8d75fe48ca5f46b7af0f5201d8500b9604eed769
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
    --dataset-name sharegpt
    --dataset-path ./ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 8d75fe48 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_8d75fe48_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-388596c91437
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
    --dataset-name sharegpt
    --dataset-path ./ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 8d75fe48 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/8d75fe48/model_patch.diff vllm 1 . benchmark-source
}
job_8d75fe48() {
  job_8d75fe48_setup
  job_8d75fe48_baseline warm-up-1
  job_8d75fe48_human warm-up-1
  job_8d75fe48_agent_trae_gpt_5 warm-up-1
  in_order job_8d75fe48 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5
}

# 9323a315 [Core][Performance] Add XGrammar support for guide
#   script-wrong: benchmark_guided.py exists only from 0.6.5 (2024-12-03) on
#   run-failed: 1 execution (baseline, human) failed: the benchmark script is not in the image (`script-missing`, infrastructure); check the script out with the commit
#   baseline-missing: 2 baseline runs, none with a metric (baseline_failed, version_bug)
#   human-missing: 2 human runs, none with a metric (baseline_failed, version_bug)
#   6 trials per variant, ABBA order, seed 2450949635
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-3257d449fa0f
#   missing: image digest of human: pin anonymous/vllm-bench:9323a3153b20d4a2ca7ac04a2784609d6ce656e0
#   missing: script-wrong: benchmark_guided.py exists only from 0.6.5 (2024-12-03) on
#   missing: run-failed: 1 execution (baseline, human) failed: the benchmark script is not in the image (`script-missing`, infrastructure); check the script out with the commit
job_9323a315_setup() {
  if [ -e "$results"/9323a315/ready ]; then return 0; fi
  step 9323a315 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9323a315 . git -C benchmark-source checkout --quiet 9323a3153b20d4a2ca7ac04a2784609d6ce656e0
  step 9323a315 . touch ready
}
job_9323a315_baseline() {
  image=anonymous/vllm-baseline:baseline-3257d449fa0f
  environment=()
  server=()
  client=(
    python benchmark_guided.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset xgrammar_bench
    --async-engine
    --output-len 512
    --num-prompts 20
    --enable-chunked-prefill
    --guided-decoding-ratio 1
  )
  trial 9323a315 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9323a315_human() {
  image=anonymous/vllm-bench:9323a3153b20d4a2ca7ac04a2784609d6ce656e0
  environment=()
  server=()
  client=(
    python benchmark_guided.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset xgrammar_bench
    --async-engine
    --output-len 512
    --num-prompts 20
    --enable-chunked-prefill
    --guided-decoding-ratio 1
  )
  trial 9323a315 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9323a315() {
  job_9323a315_setup
  job_9323a315_baseline warm-up-1
  job_9323a315_human warm-up-1
  in_order job_9323a315 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 93470a14 Refactor and Optimize FA3 Code (#5090)
#   script-wrong: benchmarks/benchmark_serving.py is a script of vllm, the commit is one of sglang; -m sglang.bench_serving measures the same
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 2456956674
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:93470a14116a60fe5dd43f0599206e8ccabdc211
job_93470a14_setup() {
  if [ -e "$results"/93470a14/ready ]; then return 0; fi
  step 93470a14 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 93470a14 . git -C benchmark-source checkout --quiet db452760e5b2378efd06b1ceb9385d2eeb6d217c
  step 93470a14 . touch ready
}
job_93470a14_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  trial 93470a14 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_93470a14_human() {
  image=anonymous/sglang-bench:93470a14116a60fe5dd43f0599206e8ccabdc211
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  trial 93470a14 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_93470a14_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  trial 93470a14 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglan/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-24_19-36-38/sglang_sonnet45_rerun_93470a14/model_patch.diff sglang 2 . .
}
job_93470a14_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python -m sglang.bench_serving
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  trial 93470a14 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-16_09-27-51/sglang_043_93470a14/model_patch.diff sglang 2 . .
}
job_93470a14() {
  job_93470a14_setup
  job_93470a14_baseline warm-up-1
  job_93470a14_human warm-up-1
  job_93470a14_agent_trae_claude_sonnet_4_5 warm-up-1
  job_93470a14_agent_trae_gpt_5 warm-up-1
  in_order job_93470a14 baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline
}

# 93e5f3c5 [Perf] Optimize Preparing Inputs for GPU Model Runner (#16484)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V1 input preparation on the GPU worker has its own benchmark
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +20.7 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 2463160019
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-70363bccfac1
#   missing: image digest of human: pin anonymous/vllm-bench:93e5f3c5fb4a4bbd49610efb96aad30df95fca66
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_93e5f3c5_setup() {
  if [ -e "$results"/93e5f3c5/ready ]; then return 0; fi
  step 93e5f3c5 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 93e5f3c5 . git -C benchmark-source checkout --quiet 70363bccfac1a6a0818ea577ad9cf8123a0ec3ae
  step 93e5f3c5 . touch ready
}
job_93e5f3c5_baseline() {
  image=anonymous/vllm-baseline:baseline-70363bccfac1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 93e5f3c5 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_93e5f3c5_human() {
  image=anonymous/vllm-bench:93e5f3c5fb4a4bbd49610efb96aad30df95fca66
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 93e5f3c5 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_93e5f3c5_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-70363bccfac1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 93e5f3c5 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0048/model_patch.diff vllm 1 . benchmark-source
}
job_93e5f3c5_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-70363bccfac1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial 93e5f3c5 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/93e5f3c5/model_patch.diff vllm 1 . benchmark-source
}
job_93e5f3c5() {
  job_93e5f3c5_setup
  job_93e5f3c5_baseline warm-up-1
  job_93e5f3c5_human warm-up-1
  job_93e5f3c5_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_93e5f3c5_agent_trae_gpt_5 warm-up-1
  in_order job_93e5f3c5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5
}

# 9474e89b [PREFIX CACHING FOLLOW UP] A bunch of fixes to block allocator performance when automatic prefix caching is disabled (#3357)
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 3 baseline runs, none with a metric (error, no_wheel)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   6 trials per variant, ABBA order, seed 2504117645
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-20478c4d3abc
#   missing: image digest of human: pin anonymous/vllm-bench:9474e89ba4ecae253b585eb6b3e1d85f4e108f01
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 2 executions (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
job_9474e89b_setup() {
  if [ -e "$results"/9474e89b/ready ]; then return 0; fi
  step 9474e89b . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9474e89b . git -C benchmark-source checkout --quiet 9474e89ba4ecae253b585eb6b3e1d85f4e108f01
  step 9474e89b . touch ready
}
job_9474e89b_baseline() {
  image=anonymous/vllm-baseline:baseline-20478c4d3abc
  environment=()
  server=()
  client=(
    python benchmark_throughput_cache.py
    --backend vllm
    --model huggyllama/llama-7b
    --dataset ../data/ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 2000
  )
  trial 9474e89b baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9474e89b_human() {
  image=anonymous/vllm-bench:9474e89ba4ecae253b585eb6b3e1d85f4e108f01
  environment=()
  server=()
  client=(
    python benchmark_throughput_cache.py
    --backend vllm
    --model huggyllama/llama-7b
    --dataset ../data/ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 2000
  )
  trial 9474e89b human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9474e89b_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-20478c4d3abc
  environment=()
  server=()
  client=(
    python benchmark_throughput_cache.py
    --backend vllm
    --model huggyllama/llama-7b
    --dataset ../data/ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 2000
  )
  trial 9474e89b agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-23_22-06-06/vllm_sonnet45_rerun_9474e89b/model_patch.diff vllm 1 . benchmark-source
}
job_9474e89b_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-20478c4d3abc
  environment=()
  server=()
  client=(
    python benchmark_throughput_cache.py
    --backend vllm
    --model huggyllama/llama-7b
    --dataset ../data/ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 2000
  )
  trial 9474e89b agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/9474e89b/model_patch.diff vllm 1 . benchmark-source
}
job_9474e89b() {
  job_9474e89b_setup
  job_9474e89b_baseline warm-up-1
  job_9474e89b_human warm-up-1
  job_9474e89b_agent_trae_claude_sonnet_4_5 warm-up-1
  job_9474e89b_agent_trae_gpt_5 warm-up-1
  in_order job_9474e89b baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline
}

# 98f47f2a [V1] Optimize the CPU overheads in FlashAttention custom op (#10733)
#   path-not-exercised: V1 attention backends is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -0.6 % latency mean, n 2 + 2: the interval runs from -14.9 to 12.0 %
#   6 trials per variant, ABBA order, seed 2579585596
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-8c1e77fb585c
#   missing: image digest of human: pin anonymous/vllm-bench:98f47f2a4032f8c395268de80858c64ffcfc60fa
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_98f47f2a_setup() {
  if [ -e "$results"/98f47f2a/ready ]; then return 0; fi
  step 98f47f2a . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 98f47f2a . git -C benchmark-source checkout --quiet 8c1e77fb585c4f42783a3d88c1efc7c9e15fd89f
  step 98f47f2a . touch ready
}
job_98f47f2a_baseline() {
  image=anonymous/vllm-baseline:baseline-8c1e77fb585c
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
  )
  trial 98f47f2a baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_98f47f2a_human() {
  image=anonymous/vllm-bench:98f47f2a4032f8c395268de80858c64ffcfc60fa
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
  )
  trial 98f47f2a human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_98f47f2a_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-8c1e77fb585c
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
  )
  trial 98f47f2a agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-11-06_03-26-11/vllm_core-0050/model_patch.diff vllm 1 . benchmark-source
}
job_98f47f2a() {
  job_98f47f2a_setup
  job_98f47f2a_baseline warm-up-1
  job_98f47f2a_human warm-up-1
  job_98f47f2a_agent_trae_gpt_5 warm-up-1
  in_order job_98f47f2a baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 99abb8b6 [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)
#   command-malformed: '[ngram]'--ngram_prompt_lookup_min: a space is missing before the flag
#   flag-misplaced: --speculative-model belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 6 baseline runs, none under the load of the commit's command: dataset sonnet instead of sharegpt
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (1000 against 100), input tokens (231000 against 23100), generated tokens (64000 against 6400)
#   6 trials per variant, ABBA order, seed 2560531872
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-3a1e6481586e
#   missing: image digest of human: pin anonymous/vllm-bench:99abb8b650c66664cdc84d815b7f306f33bd9881
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline) executed nothing: the wheel of the parent commit could not be installed (`wheel-not-installed`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (baseline) failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
job_99abb8b6_setup() {
  if [ -e "$results"/99abb8b6/ready ]; then return 0; fi
  step 99abb8b6 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 99abb8b6 . git -C benchmark-source checkout --quiet 3a1e6481586ed7f079275b5d5072a6e246af691e
  step 99abb8b6 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 99abb8b6 . touch ready
}
job_99abb8b6_baseline() {
  image=anonymous/vllm-baseline:baseline-3a1e6481586e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --ngram-prompt-lookup-max 5
    --num_speculative_tokens 3
    --ngram_prompt_lookup_min 5
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 99abb8b6 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_99abb8b6_human() {
  image=anonymous/vllm-bench:99abb8b650c66664cdc84d815b7f306f33bd9881
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --ngram-prompt-lookup-max 5
    --num_speculative_tokens 3
    --ngram_prompt_lookup_min 5
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 99abb8b6 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_99abb8b6_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-3a1e6481586e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --ngram-prompt-lookup-max 5
    --num_speculative_tokens 3
    --ngram_prompt_lookup_min 5
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 99abb8b6 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0051/model_patch.diff vllm 1 . benchmark-source
}
job_99abb8b6_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-3a1e6481586e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --ngram-prompt-lookup-max 5
    --num_speculative_tokens 3
    --ngram_prompt_lookup_min 5
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 99abb8b6 agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex_cli/default/2026-01-20_20-19-18/vllm_gpt5_v5-0019/model_patch.diff vllm 1 . benchmark-source
}
job_99abb8b6_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-3a1e6481586e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --speculative-model '[ngram]'
    --ngram-prompt-lookup-max 5
    --num_speculative_tokens 3
    --ngram_prompt_lookup_min 5
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 99abb8b6 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/99abb8b6/model_patch.diff vllm 1 . benchmark-source
}
job_99abb8b6() {
  job_99abb8b6_setup
  job_99abb8b6_baseline warm-up-1
  job_99abb8b6_human warm-up-1
  job_99abb8b6_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_99abb8b6_agent_codex_cli_gpt_5 warm-up-1
  job_99abb8b6_agent_trae_gpt_5 warm-up-1
  in_order job_99abb8b6 agent_trae_gpt_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_gpt_5
}

# 9a3b8832 [PERF] Speedup of MRoPE prepare inputs (#19939)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 2601430308
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-3014c920dae5
#   missing: image digest of human: pin anonymous/vllm-bench:9a3b88328f7e434cac35b90ee463de6689f9a833
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_9a3b8832_setup() {
  if [ -e "$results"/9a3b8832/ready ]; then return 0; fi
  step 9a3b8832 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9a3b8832 . git -C benchmark-source checkout --quiet 3014c920dae5a2360b9b4141395522cc52b59193
  step 9a3b8832 . touch ready
}
job_9a3b8832_baseline() {
  image=anonymous/vllm-baseline:baseline-3014c920dae5
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-VL-3B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen2.5-VL-3B-Instruct
    --dataset-name random
    --num-prompts 1000
  )
  trial 9a3b8832 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9a3b8832_human() {
  image=anonymous/vllm-bench:9a3b88328f7e434cac35b90ee463de6689f9a833
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen2.5-VL-3B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen2.5-VL-3B-Instruct
    --dataset-name random
    --num-prompts 1000
  )
  trial 9a3b8832 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9a3b8832() {
  job_9a3b8832_setup
  job_9a3b8832_baseline warm-up-1
  job_9a3b8832_human warm-up-1
  in_order job_9a3b8832 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 9badee53 Fix performance when `--generation-config` is not `None` (#14223)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (1000 against 100), input tokens (231000 against 23958), generated tokens (64000 against 6400)
#   6 trials per variant, ABBA order, seed 2593704773
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-beebf4742af8
#   missing: image digest of human: pin anonymous/vllm-bench:9badee53decb3d432dc805336abfb0eb81dfb48f
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_9badee53_setup() {
  if [ -e "$results"/9badee53/ready ]; then return 0; fi
  step 9badee53 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9badee53 . git -C benchmark-source checkout --quiet beebf4742af80296d3c3a657c66d512615c550c1
  step 9badee53 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step 9badee53 . touch ready
}
job_9badee53_baseline() {
  image=anonymous/vllm-baseline:baseline-beebf4742af8
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.2-1B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.2-1B-Instruct
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 9badee53 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9badee53_human() {
  image=anonymous/vllm-bench:9badee53decb3d432dc805336abfb0eb81dfb48f
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.2-1B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.2-1B-Instruct
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 9badee53 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9badee53_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-beebf4742af8
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.2-1B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.2-1B-Instruct
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial 9badee53 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/9badee53/model_patch.diff vllm 1 . benchmark-source
}
job_9badee53() {
  job_9badee53_setup
  job_9badee53_baseline warm-up-1
  job_9badee53_human warm-up-1
  job_9badee53_agent_trae_gpt_5 warm-up-1
  in_order job_9badee53 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 9c745d07 [Performance] Update xgrammar-related constrained decoding (#2056)
#   command-missing: no source names a command; the changed component has one
#   parent-missing: no source names the parent commit
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 2638313489
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: parent: no source names it
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of agent-trae-claude-sonnet-4-5: no name is known, and no commit to build from
#   missing: image digest of human: pin anonymous/sglang-bench:9c745d078e29e153a64300bd07636c7c9c1c42d5
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: parent-missing: no source names the parent commit
job_9c745d07_setup() {
  if [ -e "$results"/9c745d07/ready ]; then return 0; fi
  step 9c745d07 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step 9c745d07 . git -C benchmark-source checkout --quiet 9c745d078e29e153a64300bd07636c7c9c1c42d5
  step 9c745d07 . touch ready
}
job_9c745d07_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/json_schema/bench_sglang.py
  )
  trial 9c745d07 baseline "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_9c745d07_human() {
  image=anonymous/sglang-bench:9c745d078e29e153a64300bd07636c7c9c1c42d5
  environment=()
  server=()
  client=(
    python benchmark/json_schema/bench_sglang.py
  )
  trial 9c745d07 human "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_9c745d07_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/json_schema/bench_sglang.py
  )
  trial 9c745d07 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_046_9c745d07/model_patch.diff sglang 2 . benchmark-source
}
job_9c745d07() {
  job_9c745d07_setup
  job_9c745d07_baseline warm-up-1
  job_9c745d07_human warm-up-1
  job_9c745d07_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_9c745d07 baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline
}

# 9d72daf4 [V1][Perf] Simpler request output queues (#15156)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 2621964258
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-6dd55af6c9dd
#   missing: image digest of human: pin anonymous/vllm-bench:9d72daf4ced05a5fec1ad8ea2914a39296f402da
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_9d72daf4_setup() {
  if [ -e "$results"/9d72daf4/ready ]; then return 0; fi
  step 9d72daf4 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9d72daf4 . git -C benchmark-source checkout --quiet 6dd55af6c9dde9174e0616739d783133f5e45d42
  step 9d72daf4 . touch ready
}
job_9d72daf4_baseline() {
  image=anonymous/vllm-baseline:baseline-6dd55af6c9dd
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 9d72daf4 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9d72daf4_human() {
  image=anonymous/vllm-bench:9d72daf4ced05a5fec1ad8ea2914a39296f402da
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial 9d72daf4 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9d72daf4() {
  job_9d72daf4_setup
  job_9d72daf4_baseline warm-up-1
  job_9d72daf4_human warm-up-1
  in_order job_9d72daf4 human baseline baseline human human baseline baseline human human baseline baseline human
}

# 9ed82e70 [Misc] Small perf improvements (#6520)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-07-19
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 block manager v2 has its own benchmark
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in input tokens (25600 against 50527), generated tokens (6268 against 15000)
#   6 trials per variant, ABBA order, seed 2683112294
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-51f8aa90ad40
#   missing: image digest of human: pin anonymous/vllm-bench:9ed82e7074a18e25680ab106fc846364ad97bc00
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_9ed82e70_setup() {
  if [ -e "$results"/9ed82e70/ready ]; then return 0; fi
  step 9ed82e70 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9ed82e70 . git -C benchmark-source checkout --quiet 51f8aa90ad409cc77bfab208be7f5907bf7d5330
  step 9ed82e70 . touch ready
}
job_9ed82e70_baseline() {
  image=anonymous/vllm-baseline:baseline-51f8aa90ad40
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
    --use-v2-block-manager
  )
  trial 9ed82e70 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9ed82e70_human() {
  image=anonymous/vllm-bench:9ed82e7074a18e25680ab106fc846364ad97bc00
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
    --use-v2-block-manager
  )
  trial 9ed82e70 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9ed82e70_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-51f8aa90ad40
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
    --use-v2-block-manager
  )
  trial 9ed82e70 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/9ed82e70/model_patch.diff vllm 1 . benchmark-source
}
job_9ed82e70() {
  job_9ed82e70_setup
  job_9ed82e70_baseline warm-up-1
  job_9ed82e70_human warm-up-1
  job_9ed82e70_agent_trae_gpt_5 warm-up-1
  in_order job_9ed82e70 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# 9f1710f1 Fix mla prefill context performance (#13897)
#   flag-unknown: --input-len is unknown to benchmarks/benchmark_serving.py at this commit
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -1.2 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 2653042151
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-e642ec962cf2
#   missing: image digest of human: pin anonymous/vllm-bench:9f1710f1ace3535920c0bb6d4cc329c36289080e
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
job_9f1710f1_setup() {
  if [ -e "$results"/9f1710f1/ready ]; then return 0; fi
  step 9f1710f1 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step 9f1710f1 . git -C benchmark-source checkout --quiet e642ec962cf2283f9aa44492727e6efc17a32129
  step 9f1710f1 . touch ready
}
job_9f1710f1_baseline() {
  image=anonymous/vllm-baseline:baseline-e642ec962cf2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
    --random-input-len 28000
    --random-output-len 64
    --dataset-name random
  )
  trial 9f1710f1 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9f1710f1_human() {
  image=anonymous/vllm-bench:9f1710f1ace3535920c0bb6d4cc329c36289080e
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
    --random-input-len 28000
    --random-output-len 64
    --dataset-name random
  )
  trial 9f1710f1 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_9f1710f1_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-e642ec962cf2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
    --random-input-len 28000
    --random-output-len 64
    --dataset-name random
  )
  trial 9f1710f1 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0056/model_patch.diff vllm 1 . benchmark-source
}
job_9f1710f1_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-e642ec962cf2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
    --random-input-len 28000
    --random-output-len 64
    --dataset-name random
  )
  trial 9f1710f1 agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex_cli/default/2026-01-20_23-20-45/vllm_gpt5_v5-0022/model_patch.diff vllm 1 . benchmark-source
}
job_9f1710f1_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-e642ec962cf2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
    --random-input-len 28000
    --random-output-len 64
    --dataset-name random
  )
  trial 9f1710f1 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-23_22-06-06/vllm_sonnet45_rerun_9f1710f1/model_patch.diff vllm 1 . benchmark-source
}
job_9f1710f1_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-e642ec962cf2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-V2-Lite-Chat
    --random-input-len 28000
    --random-output-len 64
    --dataset-name random
  )
  trial 9f1710f1 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/9f1710f1/model_patch.diff vllm 1 . benchmark-source
}
job_9f1710f1() {
  job_9f1710f1_setup
  job_9f1710f1_baseline warm-up-1
  job_9f1710f1_human warm-up-1
  job_9f1710f1_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_9f1710f1_agent_codex_cli_gpt_5 warm-up-1
  job_9f1710f1_agent_trae_claude_sonnet_4_5 warm-up-1
  job_9f1710f1_agent_trae_gpt_5 warm-up-1
  in_order job_9f1710f1 baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# a3223766 [Core] Optimize update checks in LogitsProcessor (#21245)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +6.2 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 2719421040
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-bc8a8ce5ec37
#   missing: image digest of human: pin anonymous/vllm-bench:a32237665df876fcb51196dc209e8aff9fd89d29
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_a3223766_setup() {
  if [ -e "$results"/a3223766/ready ]; then return 0; fi
  step a3223766 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step a3223766 . git -C benchmark-source checkout --quiet bc8a8ce5ec374dd18e86f59be7cb0057a4b21992
  step a3223766 . touch ready
}
job_a3223766_baseline() {
  image=anonymous/vllm-baseline:baseline-bc8a8ce5ec37
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --port 8000
  )
  client=(
    vllm bench serve
    --dataset-name random
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --random-input-len 700
    --random-output-len 1
    --endpoint /v1/completions
    --ignore-eos
    --host localhost
    --port 8000
    --request-rate 200
    --num-prompts 100
  )
  trial a3223766 baseline "$1" 30 600 3600 8000 '' vllm 1 . .
}
job_a3223766_human() {
  image=anonymous/vllm-bench:a32237665df876fcb51196dc209e8aff9fd89d29
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --port 8000
  )
  client=(
    vllm bench serve
    --dataset-name random
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --random-input-len 700
    --random-output-len 1
    --endpoint /v1/completions
    --ignore-eos
    --host localhost
    --port 8000
    --request-rate 200
    --num-prompts 100
  )
  trial a3223766 human "$1" 30 600 3600 8000 '' vllm 1 . .
}
job_a3223766_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-bc8a8ce5ec37
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --port 8000
  )
  client=(
    vllm bench serve
    --dataset-name random
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --random-input-len 700
    --random-output-len 1
    --endpoint /v1/completions
    --ignore-eos
    --host localhost
    --port 8000
    --request-rate 200
    --num-prompts 100
  )
  trial a3223766 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0057/model_patch.diff vllm 1 . .
}
job_a3223766_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-bc8a8ce5ec37
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --port 8000
  )
  client=(
    vllm bench serve
    --dataset-name random
    --model facebook/opt-125m
    --served-model-name facebook/opt-125m
    --random-input-len 700
    --random-output-len 1
    --endpoint /v1/completions
    --ignore-eos
    --host localhost
    --port 8000
    --request-rate 200
    --num-prompts 100
  )
  trial a3223766 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/a3223766/model_patch.diff vllm 1 . .
}
job_a3223766() {
  job_a3223766_setup
  job_a3223766_baseline warm-up-1
  job_a3223766_human warm-up-1
  job_a3223766_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_a3223766_agent_trae_gpt_5 warm-up-1
  in_order job_a3223766 baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# a37e1247 [Multimodal][Perf] Use `pybase64` instead of `base64` (#7724)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 2722838353
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:a37e1247c183cff86a18f2ed1a075e40704b1c5e
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
job_a37e1247_setup() {
  if [ -e "$results"/a37e1247/ready ]; then return 0; fi
  step a37e1247 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step a37e1247 . git -C benchmark-source checkout --quiet 136c6e0431c2067c3a2a98ad2c77fc89a9cb98e7
  step a37e1247 . touch ready
}
job_a37e1247_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path Qwen/Qwen2.5-VL-7B-Instruct
    --port 30000
  )
  client=(
    python3 -m sglang.bench_serving
    --model Qwen/Qwen2.5-VL-7B-Instruct
    --backend sglang
    --dataset-name mmmu
    --request-rate 10
    --num-prompts 100
    --port 30000
  )
  trial a37e1247 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_a37e1247_human() {
  image=anonymous/sglang-bench:a37e1247c183cff86a18f2ed1a075e40704b1c5e
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path Qwen/Qwen2.5-VL-7B-Instruct
    --port 30000
  )
  client=(
    python3 -m sglang.bench_serving
    --model Qwen/Qwen2.5-VL-7B-Instruct
    --backend sglang
    --dataset-name mmmu
    --request-rate 10
    --num-prompts 100
    --port 30000
  )
  trial a37e1247 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_a37e1247_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path Qwen/Qwen2.5-VL-7B-Instruct
    --port 30000
  )
  client=(
    python3 -m sglang.bench_serving
    --model Qwen/Qwen2.5-VL-7B-Instruct
    --backend sglang
    --dataset-name mmmu
    --request-rate 10
    --num-prompts 100
    --port 30000
  )
  trial a37e1247 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglan/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-24_19-36-38/sglang_sonnet45_rerun_a37e1247/model_patch.diff sglang 2 . .
}
job_a37e1247() {
  job_a37e1247_setup
  job_a37e1247_baseline warm-up-1
  job_a37e1247_human warm-up-1
  job_a37e1247_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_a37e1247 baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline
}

# a99801e0 [Performance][PD Disaggregation] optimize TokenToKVPoolAllocator by sorting free pages (#8133)
#   command-missing: no source names a command; token pools has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 2829919478
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:a99801e0750f41553fedd02e36f58d835c4d4bd6
#   missing: command-placeholder: MODEL must be filled in
job_a99801e0_setup() {
  if [ -e "$results"/a99801e0/ready ]; then return 0; fi
  step a99801e0 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step a99801e0 . git -C benchmark-source checkout --quiet 4c605235aa832f259e148dfbdce08d9e471b5099
  step a99801e0 . touch ready
}
job_a99801e0_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial a99801e0 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_a99801e0_human() {
  image=anonymous/sglang-bench:a99801e0750f41553fedd02e36f58d835c4d4bd6
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial a99801e0 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_a99801e0_agent_codex_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial a99801e0 agent-codex-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/codex/gpt-5/389be848/sglang_core-0051/model_patch.diff sglang 2 . .
}
job_a99801e0_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial a99801e0 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-16_09-27-51/sglang_050_a99801e0/model_patch.diff sglang 2 . .
}
job_a99801e0() {
  job_a99801e0_setup
  job_a99801e0_baseline warm-up-1
  job_a99801e0_human warm-up-1
  job_a99801e0_agent_codex_gpt_5 warm-up-1
  job_a99801e0_agent_trae_gpt_5 warm-up-1
  in_order job_a99801e0 baseline human agent_codex_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_gpt_5 human baseline
}

# ab4a83b2 Optimize schedule (#1339)
#   command-missing: no source names a command; scheduler, overlap schedule has one, and its model must be named
#   parent-missing: no source names the parent commit
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 2860492452
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: parent: no source names it
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of agent-trae-claude-sonnet-4-5: no name is known, and no commit to build from
#   missing: image digest of human: pin anonymous/sglang-bench:ab4a83b25909aa98330b838a224e4fe5c943e483
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: command-placeholder: MODEL must be filled in
#   missing: parent-missing: no source names the parent commit
job_ab4a83b2_setup() {
  if [ -e "$results"/ab4a83b2/ready ]; then return 0; fi
  step ab4a83b2 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step ab4a83b2 . git -C benchmark-source checkout --quiet ab4a83b25909aa98330b838a224e4fe5c943e483
  step ab4a83b2 . touch ready
}
job_ab4a83b2_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial ab4a83b2 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_ab4a83b2_human() {
  image=anonymous/sglang-bench:ab4a83b25909aa98330b838a224e4fe5c943e483
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial ab4a83b2 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_ab4a83b2() {
  job_ab4a83b2_setup
  job_ab4a83b2_baseline warm-up-1
  job_ab4a83b2_human warm-up-1
  in_order job_ab4a83b2 baseline human human baseline baseline human human baseline baseline human human baseline
}

# ad8d696a [Core] Scheduler perf fix (#4270)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-04-22
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 scheduler has its own benchmark
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 5 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   6 trials per variant, ABBA order, seed 2897759356
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-3d925165f2b1
#   missing: image digest of human: pin anonymous/vllm-bench:ad8d696a99ca1eee19f1404e16e8e82df592ff85
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 2 executions (human, agent) failed: the engine of that day cannot read the RoPE scaling of Llama 3.1 (`rope-scaling`, model); use Llama 2 or Meta-Llama-3
#   missing: run-failed: 1 execution (baseline) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
job_ad8d696a_setup() {
  if [ -e "$results"/ad8d696a/ready ]; then return 0; fi
  step ad8d696a . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step ad8d696a . git -C benchmark-source checkout --quiet 3d925165f2b18379640a63fbb42de95440d63b64
  step ad8d696a . touch ready
}
job_ad8d696a_baseline() {
  image=anonymous/vllm-baseline:baseline-3d925165f2b1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial ad8d696a baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ad8d696a_human() {
  image=anonymous/vllm-bench:ad8d696a99ca1eee19f1404e16e8e82df592ff85
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial ad8d696a human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ad8d696a_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-3d925165f2b1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial ad8d696a agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex_cli/default/2026-01-20_18-16-02/vllm_gpt5_v5-0001/model_patch.diff vllm 1 . benchmark-source
}
job_ad8d696a_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-3d925165f2b1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial ad8d696a agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-23_22-06-06/vllm_sonnet45_rerun_ad8d696a/model_patch.diff vllm 1 . benchmark-source
}
job_ad8d696a_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-3d925165f2b1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial ad8d696a agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/ad8d696a/model_patch.diff vllm 1 . benchmark-source
}
job_ad8d696a() {
  job_ad8d696a_setup
  job_ad8d696a_baseline warm-up-1
  job_ad8d696a_human warm-up-1
  job_ad8d696a_agent_codex_cli_gpt_5 warm-up-1
  job_ad8d696a_agent_trae_claude_sonnet_4_5 warm-up-1
  job_ad8d696a_agent_trae_gpt_5 warm-up-1
  in_order job_ad8d696a agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5
}

# aea94362 [Frontend][V1] Online serving performance improvem
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 engine core, output processor, detokenizer, IPC is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); V1 engine core, output processor, detokenizer, IPC has its own benchmark
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +4.2 % ttft mean, n 2 + 2: the interval runs from -34.0 to 31.5 %
#   6 trials per variant, ABBA order, seed 2946262644
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-7206ce4ce112
#   missing: image digest of human: pin anonymous/vllm-bench:aea94362c9bdd08ed2b346701bdc09d278e85f66
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_aea94362_setup() {
  if [ -e "$results"/aea94362/ready ]; then return 0; fi
  step aea94362 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step aea94362 . git -C benchmark-source checkout --quiet 7206ce4ce112ed117796a59045c968a6d353f691
  step aea94362 . touch ready
}
job_aea94362_baseline() {
  image=anonymous/vllm-baseline:baseline-7206ce4ce112
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend vllm
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial aea94362 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_aea94362_human() {
  image=anonymous/vllm-bench:aea94362c9bdd08ed2b346701bdc09d278e85f66
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend vllm
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial aea94362 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_aea94362_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-7206ce4ce112
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend vllm
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial aea94362 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/aea94362/model_patch.diff vllm 1 . benchmark-source
}
job_aea94362() {
  job_aea94362_setup
  job_aea94362_baseline warm-up-1
  job_aea94362_human warm-up-1
  job_aea94362_agent_trae_gpt_5 warm-up-1
  in_order job_aea94362 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5
}

# b10e5198 [V1][Minor] Optimize get_cached_block (#16135)
#   benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   baseline-missing: 2 baseline runs, none with a metric (baseline_failed, no_perf_command)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: Throughput (unit unknown) without TTFT, TPOT, ITL, End-to-end latency
#   6 trials per variant, ABBA order, seed 2956686478
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-9bde5ba12709
#   missing: image digest of human: pin anonymous/vllm-bench:b10e51989551cd80dd74079429ccf91f0807bd92
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   missing: run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
job_b10e5198_setup() {
  if [ -e "$results"/b10e5198/ready ]; then return 0; fi
  step b10e5198 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step b10e5198 . git -C benchmark-source checkout --quiet 9bde5ba12709ea0fe9e1a1eeee1e8d7b4c7ea668
  step b10e5198 . touch ready
}
job_b10e5198_baseline() {
  image=anonymous/vllm-baseline:baseline-9bde5ba12709
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b10e5198 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b10e5198_human() {
  image=anonymous/vllm-bench:b10e51989551cd80dd74079429ccf91f0807bd92
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b10e5198 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b10e5198_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-9bde5ba12709
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b10e5198 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/b10e5198/model_patch.diff vllm 1 . benchmark-source
}
job_b10e5198() {
  job_b10e5198_setup
  job_b10e5198_baseline warm-up-1
  job_b10e5198_human warm-up-1
  job_b10e5198_agent_trae_gpt_5 warm-up-1
  in_order job_b10e5198 baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# b1709305 feat: radix tree code optimize (#1697)
#   command-missing: no source names a command; radix cache, token pools has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 2957358611
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:b170930534acbb9c1619a3c83670a839ceee763a
#   missing: command-placeholder: MODEL must be filled in
job_b1709305_setup() {
  if [ -e "$results"/b1709305/ready ]; then return 0; fi
  step b1709305 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step b1709305 . git -C benchmark-source checkout --quiet 5ab20cceba227479bf5088a3fc95b1b4fe0ac3a9
  step b1709305 . touch ready
}
job_b1709305_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial b1709305 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_b1709305_human() {
  image=anonymous/sglang-bench:b170930534acbb9c1619a3c83670a839ceee763a
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial b1709305 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_b1709305() {
  job_b1709305_setup
  job_b1709305_baseline warm-up-1
  job_b1709305_human warm-up-1
  in_order job_b1709305 baseline human human baseline baseline human human baseline baseline human human baseline
}

# b2e0ad3b [Perf] Reduce peak memory usage of llama (#10339)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 4 executions (baseline, human) failed: the port of the server was in use (`port-in-use`, infrastructure); free the port, or use another one, and run again
#   baseline-missing: 8 baseline runs, none with a metric (error, exception, version_bug)
#   human-missing: 8 human runs, none with a metric (error, exception, version_bug)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 3017115693
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-4a18fd14ba4a
#   missing: image digest of human: pin anonymous/vllm-bench:b2e0ad3b598ed0e022cdbd678a20821d411873c2
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_b2e0ad3b_setup() {
  if [ -e "$results"/b2e0ad3b/ready ]; then return 0; fi
  step b2e0ad3b . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step b2e0ad3b . git -C benchmark-source checkout --quiet 4a18fd14ba4a349291c798a16bf62fa8a9af0b6b
  step b2e0ad3b benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step b2e0ad3b . touch ready
}
job_b2e0ad3b_baseline() {
  image=anonymous/vllm-baseline:baseline-4a18fd14ba4a
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --num-prompts 100
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial b2e0ad3b baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b2e0ad3b_human() {
  image=anonymous/vllm-bench:b2e0ad3b598ed0e022cdbd678a20821d411873c2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset-name sharegpt
    --num-prompts 100
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial b2e0ad3b human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b2e0ad3b() {
  job_b2e0ad3b_setup
  job_b2e0ad3b_baseline warm-up-1
  job_b2e0ad3b_human warm-up-1
  in_order job_b2e0ad3b human baseline baseline human human baseline baseline human human baseline baseline human
}

# b55ed6ef [V1][Minor] Optimize token_ids_cpu copy (#11692)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 input preparation on the GPU worker is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +9.9 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 3026973689
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-2f385183f354
#   missing: image digest of human: pin anonymous/vllm-bench:b55ed6ef8ab0dce7fb0f79ff292dafdb4d22610c
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_b55ed6ef_setup() {
  if [ -e "$results"/b55ed6ef/ready ]; then return 0; fi
  step b55ed6ef . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step b55ed6ef . git -C benchmark-source checkout --quiet 2f385183f35497e030ef22c9820d83b83bc4f6db
  step b55ed6ef . touch ready
}
job_b55ed6ef_baseline() {
  image=anonymous/vllm-baseline:baseline-2f385183f354
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b55ed6ef baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b55ed6ef_human() {
  image=anonymous/vllm-bench:b55ed6ef8ab0dce7fb0f79ff292dafdb4d22610c
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b55ed6ef human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b55ed6ef_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-2f385183f354
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b55ed6ef agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0063/model_patch.diff vllm 1 . benchmark-source
}
job_b55ed6ef_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-2f385183f354
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b55ed6ef agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex_cli/default/2026-01-20_20-19-18/vllm_gpt5_v5-0014/model_patch.diff vllm 1 . benchmark-source
}
job_b55ed6ef_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-2f385183f354
  environment=(
    VLLM_USE_V1=1
  )
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b55ed6ef agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/archive/trajectories/trae_gpt5_hf_trajectories/vllm/b55ed6ef/model_patch.diff vllm 1 . benchmark-source
}
job_b55ed6ef() {
  job_b55ed6ef_setup
  job_b55ed6ef_baseline warm-up-1
  job_b55ed6ef_human warm-up-1
  job_b55ed6ef_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_b55ed6ef_agent_codex_cli_gpt_5 warm-up-1
  job_b55ed6ef_agent_trae_gpt_5 warm-up-1
  in_order job_b55ed6ef agent_trae_gpt_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_codex_cli_gpt_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_codex_cli_gpt_5 agent_trae_gpt_5
}

# b690e348 [Model] Mamba2 preallocate SSM output tensor to avoid d2d copy overhead (#21075)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +76.7 % ttft mean, n 2 + 2: the interval runs from 70.7 to 81.5 %
#   6 trials per variant, ABBA order, seed 3081094750
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-25373b6c6cc2
#   missing: image digest of human: pin anonymous/vllm-bench:b690e34824fd5a5c4054a0c0468ebfb6aa1dd215
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
job_b690e348_setup() {
  if [ -e "$results"/b690e348/ready ]; then return 0; fi
  step b690e348 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step b690e348 . git -C benchmark-source checkout --quiet 25373b6c6cc2068e3914fa906d3240088f7af157
  step b690e348 . touch ready
}
job_b690e348_baseline() {
  image=anonymous/vllm-baseline:baseline-25373b6c6cc2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model ibm-ai-platform/Bamba-9B-v2
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model ibm-ai-platform/Bamba-9B-v2
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b690e348 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b690e348_human() {
  image=anonymous/vllm-bench:b690e34824fd5a5c4054a0c0468ebfb6aa1dd215
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model ibm-ai-platform/Bamba-9B-v2
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model ibm-ai-platform/Bamba-9B-v2
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial b690e348 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b690e348() {
  job_b690e348_setup
  job_b690e348_baseline warm-up-1
  job_b690e348_human warm-up-1
  in_order job_b690e348 human baseline baseline human human baseline baseline human human baseline baseline human
}

# b6d10354 [Kernel] Layernorm performance optimization (#3662)
#   memory-exceeded: meta-llama/Llama-2-70b-hf needs 2 × H100 to load (128.48 GiB of weights), the target has 1; meta-llama/Llama-2-13b-chat-hf is of the same architecture and fits
#   run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 3 human runs, none of the latency benchmark that was meant: Throughput (unit unknown) without Batch latency
#   6 trials per variant, ABBA order, seed 3085182530
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-51c31bc10ca7
#   missing: image digest of human: pin anonymous/vllm-bench:b6d103542c654fb63013a1e45a586d654ae36a2a
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (baseline) failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
job_b6d10354_setup() {
  if [ -e "$results"/b6d10354/ready ]; then return 0; fi
  step b6d10354 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step b6d10354 . git -C benchmark-source checkout --quiet 51c31bc10ca7c48b580cd58fcd741ba4d6db4447
  step b6d10354 . touch ready
}
job_b6d10354_baseline() {
  image=anonymous/vllm-baseline:baseline-51c31bc10ca7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-13b-chat-hf
    --dtype float16
    --tensor-parallel-size 1
  )
  trial b6d10354 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b6d10354_human() {
  image=anonymous/vllm-bench:b6d103542c654fb63013a1e45a586d654ae36a2a
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-13b-chat-hf
    --dtype float16
    --tensor-parallel-size 1
  )
  trial b6d10354 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b6d10354_agent_claude_code_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-51c31bc10ca7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-13b-chat-hf
    --dtype float16
    --tensor-parallel-size 1
  )
  trial b6d10354 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0065/model_patch.diff vllm 1 . benchmark-source
}
job_b6d10354_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-51c31bc10ca7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-13b-chat-hf
    --dtype float16
    --tensor-parallel-size 1
  )
  trial b6d10354 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-28_02-25-29/vllm_bedrock_sonnet45-0068/model_patch.diff vllm 1 . benchmark-source
}
job_b6d10354_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-51c31bc10ca7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-13b-chat-hf
    --dtype float16
    --tensor-parallel-size 1
  )
  trial b6d10354 agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-11-06_03-26-11/vllm_core-0065/model_patch.diff vllm 1 . benchmark-source
}
job_b6d10354() {
  job_b6d10354_setup
  job_b6d10354_baseline warm-up-1
  job_b6d10354_human warm-up-1
  job_b6d10354_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_b6d10354_agent_trae_claude_sonnet_4_5 warm-up-1
  job_b6d10354_agent_trae_gpt_5 warm-up-1
  in_order job_b6d10354 baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# b9986454 Fix for attention layers to remain unquantized during moe_wn16 quant (#12570)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model deepseek-ai/DeepSeek-R1)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3098362178
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-c5932e5daceb
#   missing: image digest of human: pin anonymous/vllm-bench:b9986454fe8ba80e2a109d069397b6b59aae658b
#   missing: path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model deepseek-ai/DeepSeek-R1)
#   missing: memory-exceeded: deepseek-ai/DeepSeek-R1 (626.82 GiB of weights) does not load on 1 × H100 80 GB; it needs 16 of them
job_b9986454_setup() {
  if [ -e "$results"/b9986454/ready ]; then return 0; fi
  step b9986454 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step b9986454 . git -C benchmark-source checkout --quiet c5932e5daceba8a5eefece98f1a769ddf84a864b
  step b9986454 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step b9986454 . touch ready
}
job_b9986454_baseline() {
  image=anonymous/vllm-baseline:baseline-c5932e5daceb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-R1
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-R1
    --dataset-name sharegpt
    --num-prompts 100
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial b9986454 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b9986454_human() {
  image=anonymous/vllm-bench:b9986454fe8ba80e2a109d069397b6b59aae658b
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model deepseek-ai/DeepSeek-R1
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model deepseek-ai/DeepSeek-R1
    --dataset-name sharegpt
    --num-prompts 100
    --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
  )
  trial b9986454 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_b9986454() {
  job_b9986454_setup
  job_b9986454_baseline warm-up-1
  job_b9986454_human warm-up-1
  in_order job_b9986454 human baseline baseline human human baseline baseline human human baseline baseline human
}

# bfdb1ba5 [Core] Improve detokenization performance for prefill (#3469)
#   path-local: /home/ray/default/vllm_public/benchmarks/benchmark_latency.py exists on one machine only; the repository has it as benchmarks/benchmark_latency.py
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 8 baseline runs, none with a metric (error, exception, no_wheel)
#   human-missing: 6 human runs, none with a metric (error, exception)
#   6 trials per variant, ABBA order, seed 3203284659
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-cf2f084d56a1
#   missing: image digest of human: pin anonymous/vllm-bench:bfdb1ba5c3fb14387c69acb1f5067102d8028e56
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   missing: run-failed: 2 executions (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
job_bfdb1ba5_setup() {
  if [ -e "$results"/bfdb1ba5/ready ]; then return 0; fi
  step bfdb1ba5 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step bfdb1ba5 . git -C benchmark-source checkout --quiet cf2f084d56a1293cb08da2393984cdc7685ac019
  step bfdb1ba5 . touch ready
}
job_bfdb1ba5_baseline() {
  image=anonymous/vllm-baseline:baseline-cf2f084d56a1
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-7b-chat-hf
    --batch-size 1
    --output-len 2
    --input-len 1000
    --num-iters 1
  )
  trial bfdb1ba5 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_bfdb1ba5_human() {
  image=anonymous/vllm-bench:bfdb1ba5c3fb14387c69acb1f5067102d8028e56
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-2-7b-chat-hf
    --batch-size 1
    --output-len 2
    --input-len 1000
    --num-iters 1
  )
  trial bfdb1ba5 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_bfdb1ba5() {
  job_bfdb1ba5_setup
  job_bfdb1ba5_baseline warm-up-1
  job_bfdb1ba5_human warm-up-1
  in_order job_bfdb1ba5 human baseline baseline human human baseline baseline human human baseline baseline human
}

# c0569dbc [Misc] ModularKernel : Perform WeightAndReduce inside TritonExperts & DeepGemmExperts (#20725)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); MoE kernels and routing has its own benchmark
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (300 against 100), input tokens (88800 against 29600), generated tokens (19200 against 6400)
#   6 trials per variant, ABBA order, seed 3244538026
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-8bb43b9c9ee8
#   missing: image digest of human: pin anonymous/vllm-bench:c0569dbc82b5e945a77878190114d1b68027828b
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: metric: what this program prints has no parser, a person must say which number counts
job_c0569dbc_setup() {
  if [ -e "$results"/c0569dbc/ready ]; then return 0; fi
  step c0569dbc . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step c0569dbc . git -C benchmark-source checkout --quiet c0569dbc82b5e945a77878190114d1b68027828b
  step c0569dbc . touch ready
}
job_c0569dbc_baseline() {
  image=anonymous/vllm-baseline:baseline-8bb43b9c9ee8
  environment=()
  server=()
  client=(
    python benchmarks/kernels/benchmark_moe.py
    --model Qwen/Qwen3-30B-A3B-FP8
  )
  trial c0569dbc baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_c0569dbc_human() {
  image=anonymous/vllm-bench:c0569dbc82b5e945a77878190114d1b68027828b
  environment=()
  server=()
  client=(
    python benchmarks/kernels/benchmark_moe.py
    --model Qwen/Qwen3-30B-A3B-FP8
  )
  trial c0569dbc human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_c0569dbc_agent_codex_gpt_5() {
  image=anonymous/vllm-baseline:baseline-8bb43b9c9ee8
  environment=()
  server=()
  client=(
    python benchmarks/kernels/benchmark_moe.py
    --model Qwen/Qwen3-30B-A3B-FP8
  )
  trial c0569dbc agent-codex-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex/gpt-5/2025-11-20_11-05-30/vllm_core-0074/model_patch.diff vllm 1 . benchmark-source
}
job_c0569dbc_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-8bb43b9c9ee8
  environment=()
  server=()
  client=(
    python benchmarks/kernels/benchmark_moe.py
    --model Qwen/Qwen3-30B-A3B-FP8
  )
  trial c0569dbc agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/claude-sonnet-45/2025-11-28_02-25-29/vllm_bedrock_sonnet45-0074/model_patch.diff vllm 1 . benchmark-source
}
job_c0569dbc() {
  job_c0569dbc_setup
  job_c0569dbc_baseline warm-up-1
  job_c0569dbc_human warm-up-1
  job_c0569dbc_agent_codex_gpt_5 warm-up-1
  job_c0569dbc_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_c0569dbc agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5
}

# c98e84c2 [Minor, Performance] Use torch.argmax for greedy sampling (#1589)
#   command-missing: no source names a command; sampler has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3367739860
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:c98e84c21e4313d7d307425ca43e61753a53a9f7
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: command-placeholder: MODEL must be filled in
job_c98e84c2_setup() {
  if [ -e "$results"/c98e84c2/ready ]; then return 0; fi
  step c98e84c2 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step c98e84c2 . git -C benchmark-source checkout --quiet 9c064bf78af8558dbc50fbd809f65dcafd6fd965
  step c98e84c2 . touch ready
}
job_c98e84c2_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial c98e84c2 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_c98e84c2_human() {
  image=anonymous/sglang-bench:c98e84c21e4313d7d307425ca43e61753a53a9f7
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial c98e84c2 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_c98e84c2_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial c98e84c2 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_062_c98e84c2/model_patch.diff sglang 2 . .
}
job_c98e84c2_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial c98e84c2 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-16_09-27-51/sglang_062_c98e84c2/model_patch.diff sglang 2 . .
}
job_c98e84c2() {
  job_c98e84c2_setup
  job_c98e84c2_baseline warm-up-1
  job_c98e84c2_human warm-up-1
  job_c98e84c2_agent_trae_claude_sonnet_4_5 warm-up-1
  job_c98e84c2_agent_trae_gpt_5 warm-up-1
  in_order job_c98e84c2 baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 human baseline
}

# ce6bf3a2 [torch.compile] avoid Dynamo guard evaluation overhead (#7898)
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   human-missing: 5 human runs, none of the throughput benchmark that was meant: Throughput (unit unknown) without Request throughput, Output throughput, Total throughput
#   6 trials per variant, ABBA order, seed 3479099060
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-3cdfe1f38b2c
#   missing: image digest of human: pin anonymous/vllm-bench:ce6bf3a2cff4860c5661cac2280e0a28bedb6440
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
job_ce6bf3a2_setup() {
  if [ -e "$results"/ce6bf3a2/ready ]; then return 0; fi
  step ce6bf3a2 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step ce6bf3a2 . git -C benchmark-source checkout --quiet 3cdfe1f38b2c07a10a1681cd2d60c3bea1bae2f0
  step ce6bf3a2 . touch ready
}
job_ce6bf3a2_baseline() {
  image=anonymous/vllm-baseline:baseline-3cdfe1f38b2c
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --input-len 256
    --output-len 256
    --model google/gemma-2b
  )
  trial ce6bf3a2 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ce6bf3a2_human() {
  image=anonymous/vllm-bench:ce6bf3a2cff4860c5661cac2280e0a28bedb6440
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --input-len 256
    --output-len 256
    --model google/gemma-2b
  )
  trial ce6bf3a2 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ce6bf3a2() {
  job_ce6bf3a2_setup
  job_ce6bf3a2_baseline warm-up-1
  job_ce6bf3a2_human warm-up-1
  in_order job_ce6bf3a2 human baseline baseline human human baseline baseline human human baseline baseline human
}

# cf2f084d Dynamic scheduler delay to improve ITL performance (#3279)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-03-22
#   flag-value-invalid: --dataset is required and not given
#   feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 scheduler has its own benchmark
#   run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 5 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   6 trials per variant, ABBA order, seed 3457822043
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-f721096d48a7
#   missing: image digest of human: pin anonymous/vllm-bench:cf2f084d56a1293cb08da2393984cdc7685ac019
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   missing: run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (human) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (baseline) failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
job_cf2f084d_setup() {
  if [ -e "$results"/cf2f084d/ready ]; then return 0; fi
  step cf2f084d . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step cf2f084d . git -C benchmark-source checkout --quiet f721096d48a7e3b98dffcb9b400bf58989cef64d
  step cf2f084d . touch ready
}
job_cf2f084d_baseline() {
  image=anonymous/vllm-baseline:baseline-f721096d48a7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial cf2f084d baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_cf2f084d_human() {
  image=anonymous/vllm-bench:cf2f084d56a1293cb08da2393984cdc7685ac019
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial cf2f084d human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_cf2f084d_agent_trae_gpt_5() {
  image=anonymous/vllm-baseline:baseline-f721096d48a7
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial cf2f084d agent-trae-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/gpt-5/2025-11-06_03-26-11/vllm_core-0075/model_patch.diff vllm 1 . benchmark-source
}
job_cf2f084d() {
  job_cf2f084d_setup
  job_cf2f084d_baseline warm-up-1
  job_cf2f084d_human warm-up-1
  job_cf2f084d_agent_trae_gpt_5 warm-up-1
  in_order job_cf2f084d baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline baseline human agent_trae_gpt_5 agent_trae_gpt_5 human baseline
}

# d4bc1a4d Add unoptimized OPT Attention
#   script-wrong: benchmarks/benchmark_serving.py exists only from 0.1.0 (2023-06-14) on
#   run-failed: 3 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none with a metric (error, exception)
#   human-missing: 4 human runs, none with a metric (error, exception)
#   6 trials per variant, ABBA order, seed 3582541659
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-b56b6ca0d650
#   missing: image digest of human: pin anonymous/vllm-bench:d4bc1a4d248a5d23e1f731ecb53511a9a54f5dfc
#   missing: script-wrong: benchmarks/benchmark_serving.py exists only from 0.1.0 (2023-06-14) on
#   missing: run-failed: 3 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: script-wrong: vllm.entrypoints.openai.api_server exists only from 0.1.0 (2023-06-17) on
job_d4bc1a4d_setup() {
  if [ -e "$results"/d4bc1a4d/ready ]; then return 0; fi
  step d4bc1a4d . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step d4bc1a4d . git -C benchmark-source checkout --quiet d4bc1a4d248a5d23e1f731ecb53511a9a54f5dfc
  step d4bc1a4d . touch ready
}
job_d4bc1a4d_baseline() {
  image=anonymous/vllm-baseline:baseline-b56b6ca0d650
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model facebook/opt-125m
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model facebook/opt-125m
    --num-prompts 100
  )
  trial d4bc1a4d baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_d4bc1a4d_human() {
  image=anonymous/vllm-bench:d4bc1a4d248a5d23e1f731ecb53511a9a54f5dfc
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model facebook/opt-125m
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model facebook/opt-125m
    --num-prompts 100
  )
  trial d4bc1a4d human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_d4bc1a4d() {
  job_d4bc1a4d_setup
  job_d4bc1a4d_baseline warm-up-1
  job_d4bc1a4d_human warm-up-1
  in_order job_d4bc1a4d baseline human human baseline baseline human human baseline baseline human human baseline
}

# d55e446d [V1][Spec Decode] Small refactors to improve eagle
#   flag-unknown: --batch-size is unknown to benchmarks/benchmark_serving.py at this commit
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   6 trials per variant, ABBA order, seed 3563807099
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-ec82c3e388b9
#   missing: image digest of human: pin anonymous/vllm-bench:d55e446d1320d0f5f22bc3584f81f18d7924f166
job_d55e446d_setup() {
  if [ -e "$results"/d55e446d/ready ]; then return 0; fi
  step d55e446d . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step d55e446d . git -C benchmark-source checkout --quiet ec82c3e388b962a30a02fa376c222cef787b3c14
  step d55e446d . touch ready
}
job_d55e446d_baseline() {
  image=anonymous/vllm-baseline:baseline-ec82c3e388b9
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Meta-Llama-3-8B
    --max-concurrency 2
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial d55e446d baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_d55e446d_human() {
  image=anonymous/vllm-bench:d55e446d1320d0f5f22bc3584f81f18d7924f166
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Meta-Llama-3-8B
    --max-concurrency 2
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial d55e446d human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_d55e446d() {
  job_d55e446d_setup
  job_d55e446d_baseline warm-up-1
  job_d55e446d_human warm-up-1
  in_order job_d55e446d human baseline baseline human human baseline baseline human human baseline baseline human
}

# d7740ea4 [Core] Optimize sampler get_logprobs (#4594)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-05-08
#   run-failed: 2 executions (baseline, human, agent) failed: the engine of that day cannot read the RoPE scaling of Llama 3.1 (`rope-scaling`, model); use Llama 2 or Meta-Llama-3
#   human-missing: 6 human runs, none of the throughput benchmark that was meant: a serving benchmark
#   trials-too-few: 1 + 0 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -10.2 % request_throughput mean, single run: identical runs differ by 10.9139 % (s.d.)
#   6 trials per variant, ABBA order, seed 3594595250
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-cc466a32903d
#   missing: image digest of human: pin anonymous/vllm-bench:d7740ea4dcee4ab75d7d6eef723f33cae957b288
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 2 executions (baseline, human, agent) failed: the engine of that day cannot read the RoPE scaling of Llama 3.1 (`rope-scaling`, model); use Llama 2 or Meta-Llama-3
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (human) failed: the benchmark script of the image was replaced by the command line (`benchmarks-moved`, infrastructure); call `vllm bench`, or take the script of the commit
#   missing: run-failed: 1 execution (human) failed: the benchmark script is not in the image (`script-missing`, infrastructure); check the script out with the commit
job_d7740ea4_setup() {
  if [ -e "$results"/d7740ea4/ready ]; then return 0; fi
  step d7740ea4 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step d7740ea4 . git -C benchmark-source checkout --quiet cc466a32903d53d0ceca459b766d74ad668c8f87
  step d7740ea4 . touch ready
}
job_d7740ea4_baseline() {
  image=anonymous/vllm-baseline:baseline-cc466a32903d
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 256
    --output-len 256
  )
  trial d7740ea4 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_d7740ea4_human() {
  image=anonymous/vllm-bench:d7740ea4dcee4ab75d7d6eef723f33cae957b288
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model meta-llama/Meta-Llama-3-8B-Instruct
    --input-len 256
    --output-len 256
  )
  trial d7740ea4 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_d7740ea4() {
  job_d7740ea4_setup
  job_d7740ea4_baseline warm-up-1
  job_d7740ea4_human warm-up-1
  in_order job_d7740ea4 human baseline baseline human human baseline baseline human human baseline baseline human
}

# da47621c Minor speedup topk postprocessing (#7058)
#   command-missing: no source names a command; MoE has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3681699594
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:da47621ccc4f8e8381f3249257489d5fe32aff1b
#   missing: command-placeholder: MODEL must be filled in
job_da47621c_setup() {
  if [ -e "$results"/da47621c/ready ]; then return 0; fi
  step da47621c . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step da47621c . git -C benchmark-source checkout --quiet 22a6b9fc051154347b6eb5064d2f6ef9b4dba471
  step da47621c . touch ready
}
job_da47621c_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path MODEL
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial da47621c baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_da47621c_human() {
  image=anonymous/sglang-bench:da47621ccc4f8e8381f3249257489d5fe32aff1b
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path MODEL
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial da47621c human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_da47621c() {
  job_da47621c_setup
  job_da47621c_baseline warm-up-1
  job_da47621c_human warm-up-1
  in_order job_da47621c human baseline baseline human human baseline baseline human human baseline baseline human
}

# dc67d976 misc: speedup load safetensors (#1319)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3713203296
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:dc67d9769382cf83b3e2644a4366d6473445a6c6
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: command-placeholder: MODEL must be filled in
job_dc67d976_setup() {
  if [ -e "$results"/dc67d976/ready ]; then return 0; fi
  step dc67d976 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step dc67d976 . git -C benchmark-source checkout --quiet 1e495e08470b6dc56645081f644831e0c620dfa5
  step dc67d976 . touch ready
}
job_dc67d976_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python3 -m sglang.bench_serving
    --backend sglang
    --num-prompts 5000
  )
  trial dc67d976 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_dc67d976_human() {
  image=anonymous/sglang-bench:dc67d9769382cf83b3e2644a4366d6473445a6c6
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python3 -m sglang.bench_serving
    --backend sglang
    --num-prompts 5000
  )
  trial dc67d976 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_dc67d976_agent_codex_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python3 -m sglang.bench_serving
    --backend sglang
    --num-prompts 5000
  )
  trial dc67d976 agent-codex-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/codex/gpt-5/389be848/sglang_core-0068/model_patch.diff sglang 2 . .
}
job_dc67d976_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python3 -m sglang.bench_serving
    --backend sglang
    --num-prompts 5000
  )
  trial dc67d976 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_067_dc67d976/model_patch.diff sglang 2 . .
}
job_dc67d976_agent_trae_gpt_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python3 -m sglang.bench_serving
    --backend sglang
    --num-prompts 5000
  )
  trial dc67d976 agent-trae-gpt-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/gpt-5/2025-11-16_09-27-51/sglang_067_dc67d976/model_patch.diff sglang 2 . .
}
job_dc67d976() {
  job_dc67d976_setup
  job_dc67d976_baseline warm-up-1
  job_dc67d976_human warm-up-1
  job_dc67d976_agent_codex_gpt_5 warm-up-1
  job_dc67d976_agent_trae_claude_sonnet_4_5 warm-up-1
  job_dc67d976_agent_trae_gpt_5 warm-up-1
  in_order job_dc67d976 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5 agent_trae_gpt_5 agent_trae_claude_sonnet_4_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_trae_claude_sonnet_4_5 agent_trae_gpt_5
}

# dcc6cfb9 [Kernel][Performance] Tweak MoE Batched silu_mul_f
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 3723750063
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-dd572c0ab3ef
#   missing: image digest of human: pin anonymous/vllm-bench:dcc6cfb991cd76369aad96e04424f29c8fecdbd8
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_dcc6cfb9_setup() {
  if [ -e "$results"/dcc6cfb9/ready ]; then return 0; fi
  step dcc6cfb9 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step dcc6cfb9 . git -C benchmark-source checkout --quiet dd572c0ab3effa539b74f9a1288bb61ce83ada76
  step dcc6cfb9 . touch ready
}
job_dcc6cfb9_baseline() {
  image=anonymous/vllm-baseline:baseline-dd572c0ab3ef
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen3-30B-A3B-FP8
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen3-30B-A3B-FP8
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial dcc6cfb9 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_dcc6cfb9_human() {
  image=anonymous/vllm-bench:dcc6cfb991cd76369aad96e04424f29c8fecdbd8
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen3-30B-A3B-FP8
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen3-30B-A3B-FP8
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial dcc6cfb9 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_dcc6cfb9() {
  job_dcc6cfb9_setup
  job_dcc6cfb9_baseline warm-up-1
  job_dcc6cfb9_human warm-up-1
  in_order job_dcc6cfb9 human baseline baseline human human baseline baseline human human baseline baseline human
}

# ddcf9fe3 Optimize triton attention custom mask (#3731)
#   parent-missing: no source names the parent commit
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3707419381
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: parent: no source names it
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image digest of human: pin anonymous/sglang-bench:ddcf9fe3beacd8aed573c711942194dd02350da4
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: parent-missing: no source names the parent commit
job_ddcf9fe3_setup() {
  if [ -e "$results"/ddcf9fe3/ready ]; then return 0; fi
  step ddcf9fe3 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step ddcf9fe3 . git -C benchmark-source checkout --quiet ddcf9fe3beacd8aed573c711942194dd02350da4
  step ddcf9fe3 . touch ready
}
job_ddcf9fe3_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python3 benchmark/gsm8k/bench_sglang.py
    --num-questions 1319
    --parallel 1319
  )
  trial ddcf9fe3 baseline "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_ddcf9fe3_human() {
  image=anonymous/sglang-bench:ddcf9fe3beacd8aed573c711942194dd02350da4
  environment=()
  server=()
  client=(
    python3 benchmark/gsm8k/bench_sglang.py
    --num-questions 1319
    --parallel 1319
  )
  trial ddcf9fe3 human "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_ddcf9fe3() {
  job_ddcf9fe3_setup
  job_ddcf9fe3_baseline warm-up-1
  job_ddcf9fe3_human warm-up-1
  in_order job_ddcf9fe3 baseline human human baseline baseline human human baseline baseline human human baseline
}

# e206b543 [v0][Core] Use xgrammar shared context to avoid copy overhead for offline engine
#   flag-misplaced: --guided-decoding-backend belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 3811807317
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-1d35662e6dc1
#   missing: image digest of human: pin anonymous/vllm-bench:e206b5433109d298e53451015465b2bf8f03ef0a
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_e206b543_setup() {
  if [ -e "$results"/e206b543/ready ]; then return 0; fi
  step e206b543 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step e206b543 . git -C benchmark-source checkout --quiet 1d35662e6dc199431bfe4004cc84d66fd9b297b1
  step e206b543 . touch ready
}
job_e206b543_baseline() {
  image=anonymous/vllm-baseline:baseline-1d35662e6dc1
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --guided-decoding-backend xgrammar
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial e206b543 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e206b543_human() {
  image=anonymous/vllm-bench:e206b5433109d298e53451015465b2bf8f03ef0a
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
    --guided-decoding-backend xgrammar
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial e206b543 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e206b543() {
  job_e206b543_setup
  job_e206b543_baseline warm-up-1
  job_e206b543_human warm-up-1
  in_order job_e206b543 baseline human human baseline baseline human human baseline baseline human human baseline
}

# e3580537 [Performance] Enable chunked prefill and prefix caching together (#7753)
#   flag-misplaced: --enable-prefix-caching belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   6 trials per variant, ABBA order, seed 3798802465
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-f508e03e7f2d
#   missing: image digest of human: pin anonymous/vllm-bench:e3580537a41a46b0f3cd750b86b633c1857a8c90
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
job_e3580537_setup() {
  if [ -e "$results"/e3580537/ready ]; then return 0; fi
  step e3580537 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step e3580537 . git -C benchmark-source checkout --quiet f508e03e7f2d8aed897d8843e1ed1668e5c4ad7a
  step e3580537 . touch ready
}
job_e3580537_baseline() {
  image=anonymous/vllm-baseline:baseline-f508e03e7f2d
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --enable-prefix-caching
    --enable-chunked-prefill
    --max-num-batched-tokens 2048
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial e3580537 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e3580537_human() {
  image=anonymous/vllm-bench:e3580537a41a46b0f3cd750b86b633c1857a8c90
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --enable-prefix-caching
    --enable-chunked-prefill
    --max-num-batched-tokens 2048
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial e3580537 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e3580537_agent_trae_claude_sonnet_4_5() {
  image=anonymous/vllm-baseline:baseline-f508e03e7f2d
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --enable-prefix-caching
    --enable-chunked-prefill
    --max-num-batched-tokens 2048
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial e3580537 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2026-01-23_16-40-44/vllm_core-0005/model_patch.diff vllm 1 . benchmark-source
}
job_e3580537() {
  job_e3580537_setup
  job_e3580537_baseline warm-up-1
  job_e3580537_human warm-up-1
  job_e3580537_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_e3580537 baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline
}

# e3ec6bf4 Minor speed up block_quant_dequant (#6814)
#   command-missing: no source names a command; quantization has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3805892322
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:e3ec6bf4b65a50e26e936a96adc7acc618292002
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: command-placeholder: MODEL must be filled in
job_e3ec6bf4_setup() {
  if [ -e "$results"/e3ec6bf4/ready ]; then return 0; fi
  step e3ec6bf4 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step e3ec6bf4 . git -C benchmark-source checkout --quiet b04df75acdda5b99999c02820e64b5b005c07159
  step e3ec6bf4 . touch ready
}
job_e3ec6bf4_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path MODEL
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial e3ec6bf4 baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_e3ec6bf4_human() {
  image=anonymous/sglang-bench:e3ec6bf4b65a50e26e936a96adc7acc618292002
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path MODEL
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial e3ec6bf4 human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_e3ec6bf4_agent_claude_code_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python -m sglang.bench_one_batch
    --model-path MODEL
    --batch-size 32
    --input-len 1024
    --output-len 128
  )
  trial e3ec6bf4 agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/claude_code/default/2025-12-23_06-28-44/sglang_071_e3ec6bf4/model_patch.diff sglang 2 . .
}
job_e3ec6bf4() {
  job_e3ec6bf4_setup
  job_e3ec6bf4_baseline warm-up-1
  job_e3ec6bf4_human warm-up-1
  job_e3ec6bf4_agent_claude_code_claude_sonnet_4_5 warm-up-1
  in_order job_e3ec6bf4 baseline human agent_claude_code_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline
}

# e493e485 [V0][Bugfix] Fix parallel sampling performance regression when guided decoding is enabled (#17731)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: guided decoding / structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); guided decoding / structured output has its own benchmark
#   run-failed: 1 execution (baseline, human) failed: the image has a transformers that knows the model type already (`aimv2-conflict`, infrastructure); pin transformers below 4.54 in the image
#   baseline-missing: 3 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: a throughput benchmark
#   6 trials per variant, ABBA order, seed 3852910995
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-4ce64e2df486
#   missing: image digest of human: pin anonymous/vllm-bench:e493e48524e9e78ab33eafec6461b3940e361189
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: run-failed: 1 execution (baseline, human) failed: the image has a transformers that knows the model type already (`aimv2-conflict`, infrastructure); pin transformers below 4.54 in the image
#   missing: run-failed: 1 execution (human) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
job_e493e485_setup() {
  if [ -e "$results"/e493e485/ready ]; then return 0; fi
  step e493e485 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step e493e485 . git -C benchmark-source checkout --quiet 4ce64e2df48649c4873f828b8bf71790aa1e56ee
  step e493e485 . touch ready
}
job_e493e485_baseline() {
  image=anonymous/vllm-baseline:baseline-4ce64e2df486
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model microsoft/phi-1_5
  )
  client=(
    python benchmarks/benchmark_serving_structured_output.py
    --backend vllm
    --model microsoft/phi-1_5
    --dataset json
    --structured-output-ratio 1.0
    --num-prompts 500
  )
  trial e493e485 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e493e485_human() {
  image=anonymous/vllm-bench:e493e48524e9e78ab33eafec6461b3940e361189
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model microsoft/phi-1_5
  )
  client=(
    python benchmarks/benchmark_serving_structured_output.py
    --backend vllm
    --model microsoft/phi-1_5
    --dataset json
    --structured-output-ratio 1.0
    --num-prompts 500
  )
  trial e493e485 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e493e485() {
  job_e493e485_setup
  job_e493e485_baseline warm-up-1
  job_e493e485_human warm-up-1
  in_order job_e493e485 baseline human human baseline baseline human human baseline baseline human human baseline
}

# e5db40dc ORJson. Faster Json serialization (#1694)
#   command-missing: no source names a command; HTTP server has one, and its model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3840828874
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of human: pin anonymous/sglang-bench:e5db40dcbce67157e005f524bf6a5bea7dcb7f34
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: command-placeholder: MODEL must be filled in
job_e5db40dc_setup() {
  if [ -e "$results"/e5db40dc/ready ]; then return 0; fi
  step e5db40dc . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step e5db40dc . git -C benchmark-source checkout --quiet b170930534acbb9c1619a3c83670a839ceee763a
  step e5db40dc . touch ready
}
job_e5db40dc_baseline() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial e5db40dc baseline "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_e5db40dc_human() {
  image=anonymous/sglang-bench:e5db40dcbce67157e005f524bf6a5bea7dcb7f34
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial e5db40dc human "$1" 30 600 3600 30000 '' sglang 2 . .
}
job_e5db40dc_agent_claude_code_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial e5db40dc agent-claude-code-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/claude_code/default/2025-12-23_06-28-44/sglang_072_e5db40dc/model_patch.diff sglang 2 . .
}
job_e5db40dc_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=(
    python -m sglang.launch_server
    --model-path MODEL
  )
  client=(
    python -m sglang.bench_serving
    --backend sglang
    --model MODEL
    --dataset-name random
    --random-input-len 1024
    --random-output-len 128
    --num-prompts 1000
  )
  trial e5db40dc agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglang/trae/claude-sonnet-45/2025-11-28_15-26-15/sglang_072_e5db40dc/model_patch.diff sglang 2 . .
}
job_e5db40dc() {
  job_e5db40dc_setup
  job_e5db40dc_baseline warm-up-1
  job_e5db40dc_human warm-up-1
  job_e5db40dc_agent_claude_code_claude_sonnet_4_5 warm-up-1
  job_e5db40dc_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_e5db40dc agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 agent_claude_code_claude_sonnet_4_5 human baseline baseline human agent_claude_code_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5
}

# e7523c2e [V1][Sampler] Improve performance of FlashInfer sampling by sampling logits instead of probs (#18608)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 7 baseline runs, none with a metric (baseline_failed, error, exception, no_metrics, wheel_install_failed)
#   6 trials per variant, ABBA order, seed 3865516344
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-a869baca73eb
#   missing: image digest of human: pin anonymous/vllm-bench:e7523c2e031bc96740723ab63833d1cf94229ab4
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: run-failed: 2 executions (baseline, human) failed: the image has a transformers that knows the model type already (`aimv2-conflict`, infrastructure); pin transformers below 4.54 in the image
#   missing: run-failed: 1 execution (baseline) executed nothing: the wheel of the parent commit could not be installed (`wheel-not-installed`, infrastructure); build the parent from source, then run again
job_e7523c2e_setup() {
  if [ -e "$results"/e7523c2e/ready ]; then return 0; fi
  step e7523c2e . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step e7523c2e . git -C benchmark-source checkout --quiet a869baca73eb90ae7bd18402915dc4bfc36cf06b
  step e7523c2e . touch ready
}
job_e7523c2e_baseline() {
  image=anonymous/vllm-baseline:baseline-a869baca73eb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model google/gemma-3-12b-it
    --max-model-len 50352
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --model google/gemma-3-12b-it
    --endpoint /v1/chat/completions
    --dataset-name hf
    --dataset-path lmarena-ai/VisionArena-Chat
    --hf-split train
    --num-prompts 1000
  )
  trial e7523c2e baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e7523c2e_human() {
  image=anonymous/vllm-bench:e7523c2e031bc96740723ab63833d1cf94229ab4
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model google/gemma-3-12b-it
    --max-model-len 50352
  )
  client=(
    python benchmarks/benchmark_serving.py
    --backend openai-chat
    --model google/gemma-3-12b-it
    --endpoint /v1/chat/completions
    --dataset-name hf
    --dataset-path lmarena-ai/VisionArena-Chat
    --hf-split train
    --num-prompts 1000
  )
  trial e7523c2e human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_e7523c2e() {
  job_e7523c2e_setup
  job_e7523c2e_baseline warm-up-1
  job_e7523c2e_human warm-up-1
  in_order job_e7523c2e baseline human human baseline baseline human human baseline baseline human human baseline
}

# e822e590 Optimize radix tree matching (#364)
#   path-local: /workdir/llama2_13b_chat/ exists on one machine only
#   parent-missing: no source names the parent commit
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   6 trials per variant, ABBA order, seed 3910647942
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: parent: no source names it
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of agent-trae-claude-sonnet-4-5: no name is known, and no commit to build from
#   missing: image of agent-trae-gpt-5: no name is known, and no commit to build from
#   missing: image digest of human: pin anonymous/sglang-bench:e822e5900b98d89d19e0a293d9ad384f4df2945a
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: path-local: /workdir/llama2_13b_chat/ exists on one machine only
#   missing: parent-missing: no source names the parent commit
job_e822e590_setup() {
  if [ -e "$results"/e822e590/ready ]; then return 0; fi
  step e822e590 . git clone --quiet https://github.com/sgl-project/sglang benchmark-source
  step e822e590 . git -C benchmark-source checkout --quiet e822e5900b98d89d19e0a293d9ad384f4df2945a
  step e822e590 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step e822e590 . touch ready
}
job_e822e590_baseline() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/latency_throughput/bench_throughput.py
    --backend srt
    --tokenizer /workdir/llama2_13b_chat/
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 1000
    --request-rate 128
    --port 30000
  )
  trial e822e590 baseline "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_e822e590_human() {
  image=anonymous/sglang-bench:e822e5900b98d89d19e0a293d9ad384f4df2945a
  environment=()
  server=()
  client=(
    python benchmark/latency_throughput/bench_throughput.py
    --backend srt
    --tokenizer /workdir/llama2_13b_chat/
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 1000
    --request-rate 128
    --port 30000
  )
  trial e822e590 human "$1" 30 600 3600 30000 '' sglang 2 . benchmark-source
}
job_e822e590_agent_trae_claude_sonnet_4_5() {
  image=no-image-is-known
  environment=()
  server=()
  client=(
    python benchmark/latency_throughput/bench_throughput.py
    --backend srt
    --tokenizer /workdir/llama2_13b_chat/
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
    --num-prompts 1000
    --request-rate 128
    --port 30000
  )
  trial e822e590 agent-trae-claude-sonnet-4-5 "$1" 30 600 3600 30000 "$patches"/ISO-Bench/state/runs/sglan/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-24_19-36-38/sglang_sonnet45_rerun_e822e590/model_patch.diff sglang 2 . benchmark-source
}
job_e822e590() {
  job_e822e590_setup
  job_e822e590_baseline warm-up-1
  job_e822e590_human warm-up-1
  job_e822e590_agent_trae_claude_sonnet_4_5 warm-up-1
  in_order job_e822e590 baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline baseline human agent_trae_claude_sonnet_4_5 agent_trae_claude_sonnet_4_5 human baseline
}

# ec3b5ce9 Improve detokenization performance (#1338)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2023-10-13
#   flag-misplaced: --model belongs to the server, the benchmark client refuses it
#   flag-value-invalid: --dataset is required and not given
#   image-missing: the image of the parent is missing (`baseline-6368e777a8ea`): it could not be pulled
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 3 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 2 human runs, none with a metric (error)
#   6 trials per variant, ABBA order, seed 3977148927
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-6368e777a8ea
#   missing: image digest of human: pin anonymous/vllm-bench:ec3b5ce9ccb4262194a16a8b1c31ffd6b3b824b9
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
#   missing: image-missing: the image of the parent is missing (`baseline-6368e777a8ea`): it could not be pulled
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
job_ec3b5ce9_setup() {
  if [ -e "$results"/ec3b5ce9/ready ]; then return 0; fi
  step ec3b5ce9 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step ec3b5ce9 . git -C benchmark-source checkout --quiet 6368e777a8ead7fb62054d3779c6237361ec0d86
  step ec3b5ce9 benchmark-source curl --fail --location --output ShareGPT_V3_unfiltered_cleaned_split.json https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json
  step ec3b5ce9 . touch ready
}
job_ec3b5ce9_baseline() {
  image=anonymous/vllm-baseline:baseline-6368e777a8ea
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --num-prompts 100
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
    --tokenizer meta-llama/Meta-Llama-3-8B-Instruct
  )
  trial ec3b5ce9 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ec3b5ce9_human() {
  image=anonymous/vllm-bench:ec3b5ce9ccb4262194a16a8b1c31ffd6b3b824b9
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --num-prompts 100
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
    --tokenizer meta-llama/Meta-Llama-3-8B-Instruct
  )
  trial ec3b5ce9 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ec3b5ce9_agent_codex_gpt_5() {
  image=anonymous/vllm-baseline:baseline-6368e777a8ea
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Meta-Llama-3-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --num-prompts 100
    --dataset ShareGPT_V3_unfiltered_cleaned_split.json
    --tokenizer meta-llama/Meta-Llama-3-8B-Instruct
  )
  trial ec3b5ce9 agent-codex-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex/gpt-5/2025-11-20_11-05-30/vllm_core-0090/model_patch.diff vllm 1 . benchmark-source
}
job_ec3b5ce9() {
  job_ec3b5ce9_setup
  job_ec3b5ce9_baseline warm-up-1
  job_ec3b5ce9_human warm-up-1
  job_ec3b5ce9_agent_codex_gpt_5 warm-up-1
  in_order job_ec3b5ce9 baseline human agent_codex_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_gpt_5 human baseline
}

# ed250545 [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)
#   benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); KV block pool / free list (popleft_n, append_n) has its own benchmark
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +2.3 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 3960479827
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-10904e6d7550
#   missing: image digest of human: pin anonymous/vllm-bench:ed25054577f7abca2aee32a5290200c4a1aed561
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_ed250545_setup() {
  if [ -e "$results"/ed250545/ready ]; then return 0; fi
  step ed250545 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step ed250545 . git -C benchmark-source checkout --quiet 10904e6d755051260a7c3ce98659d8907c74caa9
  step ed250545 . touch ready
}
job_ed250545_baseline() {
  image=anonymous/vllm-baseline:baseline-10904e6d7550
  environment=()
  server=()
  client=(
    python benchmarks/kv_cache/benchmark_block_pool.py
  )
  trial ed250545 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ed250545_human() {
  image=anonymous/vllm-bench:ed25054577f7abca2aee32a5290200c4a1aed561
  environment=()
  server=()
  client=(
    python benchmarks/kv_cache/benchmark_block_pool.py
  )
  trial ed250545 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_ed250545() {
  job_ed250545_setup
  job_ed250545_baseline warm-up-1
  job_ed250545_human warm-up-1
  in_order job_ed250545 baseline human human baseline baseline human human baseline baseline human human baseline
}

# eefbf4a6 [Perf] Optimize `reshape_and_cache_flash` CUDA Kernel (#22036)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +27.8 % ttft mean, n 2 + 2: the interval runs from -34.9 to 61.4 %
#   20 trials per variant, ABBA order, seed 4023308720
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-88faa466d788
#   missing: image digest of human: pin anonymous/vllm-bench:eefbf4a68b7b0a5b8364a59647906be1b7f043e2
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_eefbf4a6_setup() {
  if [ -e "$results"/eefbf4a6/ready ]; then return 0; fi
  step eefbf4a6 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step eefbf4a6 . git -C benchmark-source checkout --quiet 88faa466d788e25082c02dc9688931d7976361f9
  step eefbf4a6 . touch ready
}
job_eefbf4a6_baseline() {
  image=anonymous/vllm-baseline:baseline-88faa466d788
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen3-30B-A3B-FP8
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen3-30B-A3B-FP8
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial eefbf4a6 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_eefbf4a6_human() {
  image=anonymous/vllm-bench:eefbf4a68b7b0a5b8364a59647906be1b7f043e2
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model Qwen/Qwen3-30B-A3B-FP8
    --dtype float16
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model Qwen/Qwen3-30B-A3B-FP8
    --num-prompts 300
    --seed 0
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial eefbf4a6 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_eefbf4a6() {
  job_eefbf4a6_setup
  job_eefbf4a6_baseline warm-up-1
  job_eefbf4a6_human warm-up-1
  in_order job_eefbf4a6 human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human human baseline baseline human
}

# f092153f [V1] Use more persistent buffers to optimize input preparation overheads (#11111
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 input preparation on the GPU worker is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V1 input preparation on the GPU worker has its own benchmark
#   run-failed: 1 execution (baseline, human) executed nothing: the runner refused the version; nothing was executed (`version-gate`, infrastructure); run without the gate: the port problem is one of some machines, not of the commit
#   baseline-missing: 1 baseline run, none with a metric (version_bug)
#   human-missing: 1 human run, none with a metric (version_bug)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: load unstated
#   6 trials per variant, ABBA order, seed 4054265897
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-1da8f0e1ddda
#   missing: image digest of human: pin anonymous/vllm-bench:f092153fbe349a9a1742940e3703bfcff6aa0a6d
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_f092153f_setup() {
  if [ -e "$results"/f092153f/ready ]; then return 0; fi
  step f092153f . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step f092153f . git -C benchmark-source checkout --quiet 1da8f0e1dddaf8625829e7ecca7fce93eb685c03
  step f092153f . touch ready
}
job_f092153f_baseline() {
  image=anonymous/vllm-baseline:baseline-1da8f0e1ddda
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial f092153f baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_f092153f_human() {
  image=anonymous/vllm-bench:f092153fbe349a9a1742940e3703bfcff6aa0a6d
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --input-len 1024
    --output-len 128
    --batch-size 32
    --num-iters 100
  )
  trial f092153f human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_f092153f() {
  job_f092153f_setup
  job_f092153f_baseline warm-up-1
  job_f092153f_human warm-up-1
  in_order job_f092153f baseline human human baseline baseline human human baseline baseline human human baseline
}

# fa63e710 [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +0.6 % latency mean, single run: identical runs differ by 4.59078 % (s.d.)
#   6 trials per variant, ABBA order, seed 4216766982
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: pin anonymous/vllm-baseline:baseline-2a0309a646b1
#   missing: image digest of human: pin anonymous/vllm-bench:fa63e710c7fbaae3a445f669d3b5ba6b9a4ef412
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-trae-gpt-5: no non-empty patch is in the data
job_fa63e710_setup() {
  if [ -e "$results"/fa63e710/ready ]; then return 0; fi
  step fa63e710 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step fa63e710 . git -C benchmark-source checkout --quiet 2a0309a646b1ed83a0c40974e08c8dc628726d3c
  step fa63e710 . touch ready
}
job_fa63e710_baseline() {
  image=anonymous/vllm-baseline:baseline-2a0309a646b1
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Meta-Llama-3-8B
    --tensor-parallel-size 1
    --input-len 1000
    --batch-size 32
  )
  trial fa63e710 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fa63e710_human() {
  image=anonymous/vllm-bench:fa63e710c7fbaae3a445f669d3b5ba6b9a4ef412
  environment=(
    VLLM_USE_V1=1
  )
  server=()
  client=(
    python benchmarks/benchmark_latency.py
    --model meta-llama/Meta-Llama-3-8B
    --tensor-parallel-size 1
    --input-len 1000
    --batch-size 32
  )
  trial fa63e710 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fa63e710() {
  job_fa63e710_setup
  job_fa63e710_baseline warm-up-1
  job_fa63e710_human warm-up-1
  in_order job_fa63e710 human baseline baseline human human baseline baseline human human baseline baseline human
}

# fc542144 [Feature] Fix guided decoding blocking bitmask memcpy (#12563)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: guided decoding / structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -3.2 % ttft mean, n 2 + 2: the interval runs from -40.5 to 24.2 %
#   6 trials per variant, ABBA order, seed 4250993746
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-eb5741ad422f
#   missing: image digest of human: pin anonymous/vllm-bench:fc542144c4477ffec1d3de6fa43e54f8fb5351e8
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-cli-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_fc542144_setup() {
  if [ -e "$results"/fc542144/ready ]; then return 0; fi
  step fc542144 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step fc542144 . git -C benchmark-source checkout --quiet eb5741ad422f04d0bac60c9b6c07183e0431ce8c
  step fc542144 . touch ready
}
job_fc542144_baseline() {
  image=anonymous/vllm-baseline:baseline-eb5741ad422f
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_guided.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset xgrammar_bench
    --async-engine
    --output-len 512
    --num-prompts 20
    --enable-chunked-prefill
    --guided-decoding-ratio 1
  )
  trial fc542144 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fc542144_human() {
  image=anonymous/vllm-bench:fc542144c4477ffec1d3de6fa43e54f8fb5351e8
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_guided.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset xgrammar_bench
    --async-engine
    --output-len 512
    --num-prompts 20
    --enable-chunked-prefill
    --guided-decoding-ratio 1
  )
  trial fc542144 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fc542144_agent_codex_gpt_5() {
  image=anonymous/vllm-baseline:baseline-eb5741ad422f
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_guided.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --dataset xgrammar_bench
    --async-engine
    --output-len 512
    --num-prompts 20
    --enable-chunked-prefill
    --guided-decoding-ratio 1
  )
  trial fc542144 agent-codex-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex/gpt-5/2025-11-20_11-05-30/vllm_core-0097/model_patch.diff vllm 1 . benchmark-source
}
job_fc542144() {
  job_fc542144_setup
  job_fc542144_baseline warm-up-1
  job_fc542144_human warm-up-1
  job_fc542144_agent_codex_gpt_5 warm-up-1
  in_order job_fc542144 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5 agent_codex_gpt_5 human baseline baseline human agent_codex_gpt_5
}

# fc7b8d1e [Performance] e2e overheads reduction: Small followup diff (#7364)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   6 trials per variant, ABBA order, seed 4249790472
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-67abdbb42fdb
#   missing: image digest of human: pin anonymous/vllm-bench:fc7b8d1eefcbe837a56b7c080509417fe5167e6c
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
job_fc7b8d1e_setup() {
  if [ -e "$results"/fc7b8d1e/ready ]; then return 0; fi
  step fc7b8d1e . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step fc7b8d1e . git -C benchmark-source checkout --quiet 67abdbb42fdbb59c274130368981c0d0ac3539e3
  step fc7b8d1e . touch ready
}
job_fc7b8d1e_baseline() {
  image=anonymous/vllm-baseline:baseline-67abdbb42fdb
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial fc7b8d1e baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fc7b8d1e_human() {
  image=anonymous/vllm-bench:fc7b8d1eefcbe837a56b7c080509417fe5167e6c
  environment=()
  server=(
    python -m vllm.entrypoints.openai.api_server
    --model meta-llama/Llama-3.1-8B-Instruct
  )
  client=(
    python benchmarks/benchmark_serving.py
    --model meta-llama/Llama-3.1-8B-Instruct
    --backend vllm
    --num-prompts 100
    --random-input-len 1024
    --random-output-len 128
    --dataset-name random
  )
  trial fc7b8d1e human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fc7b8d1e() {
  job_fc7b8d1e_setup
  job_fc7b8d1e_baseline warm-up-1
  job_fc7b8d1e_human warm-up-1
  in_order job_fc7b8d1e baseline human human baseline baseline human human baseline baseline human human baseline
}

# fe66b347 [Model] Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies (#14778)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); Mamba/SSM has its own benchmark
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +8.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   6 trials per variant, ABBA order, seed 4283668049
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-270a5da495d2
#   missing: image digest of human: pin anonymous/vllm-bench:fe66b34728e5d383e3d19aefc544eeee808c99fb
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: patch of agent-codex-gpt-5: no non-empty patch is in the data
#   missing: patch of agent-trae-claude-sonnet-4-5: no non-empty patch is in the data
job_fe66b347_setup() {
  if [ -e "$results"/fe66b347/ready ]; then return 0; fi
  step fe66b347 . git clone --quiet https://github.com/vllm-project/vllm benchmark-source
  step fe66b347 . git -C benchmark-source checkout --quiet 270a5da495d24e947a71e2fa0c56635f4fad2dc3
  step fe66b347 . touch ready
}
job_fe66b347_baseline() {
  image=anonymous/vllm-baseline:baseline-270a5da495d2
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial fe66b347 baseline "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fe66b347_human() {
  image=anonymous/vllm-bench:fe66b34728e5d383e3d19aefc544eeee808c99fb
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial fe66b347 human "$1" 30 600 3600 8000 '' vllm 1 . benchmark-source
}
job_fe66b347_agent_codex_cli_gpt_5() {
  image=anonymous/vllm-baseline:baseline-270a5da495d2
  environment=()
  server=()
  client=(
    python benchmarks/benchmark_throughput.py
    --model ibm-ai-platform/Bamba-9B
    --input-len 1024
    --output-len 256
    --num-prompts 1000
  )
  trial fe66b347 agent-codex-cli-gpt-5 "$1" 30 600 3600 8000 "$patches"/ISO-Bench/state/runs/vllm/codex_cli/default/2026-01-21_05-29-45/vllm_gpt5_v5-0039/model_patch.diff vllm 1 . benchmark-source
}
job_fe66b347() {
  job_fe66b347_setup
  job_fe66b347_baseline warm-up-1
  job_fe66b347_human warm-up-1
  job_fe66b347_agent_codex_cli_gpt_5 warm-up-1
  in_order job_fe66b347 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5 agent_codex_cli_gpt_5 human baseline baseline human agent_codex_cli_gpt_5
}

case "${1-} ${2-}" in
' ')
  echo '015069b0  6 missing  baseline human agent-codex-gpt-5 agent-codex-cli-gpt-5  [Misc] Optimize the Qwen3_ReasoningParser extract_reasoning_content (#17515)'
  echo '09deb20d  4 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Optimize the memory usage of logits processor (#420)'
  echo '0ec82edd  9 missing  baseline human agent-trae-gpt-5  [perf] Speed up align sum kernels (#21079)'
  echo '10189d08  2 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Performance]: Process affinity to CPU cores with multiple sockets support (#2171)'
  echo '19d98e0c  5 missing  baseline human  [Kernel] Optimize moe intermediate_cache usage (#13625)'
  echo '1acca3a2  2 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  FA3 speed up: skip len operation and get batch size directly from forward batch (#5969)'
  echo '1bf1cf19  4 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Reduce overhead when `fork(1)` (#375)'
  echo '22d33bac  5 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-4o agent-trae-gpt-5  [FrontEnd][Perf] `merge_async_iterators` fast-path for single-prompt requests (#15150)'
  echo '22dd9c27  5 missing  baseline human  [Kernel] Optimize Prefill Attention in Unified Tri'
  echo '25ebed2f  7 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Minor] Cache np arange to reduce input preparation overhead (#11214)'
  echo '296f927f  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Model] RE: Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies (#14857)'
  echo '299ebb62  7 missing  baseline human agent-trae-gpt-5  [Core] Speed up decode by remove synchronizing operation in sampler (#16436)'
  echo '2a052011  5 missing  baseline human  [Kernel] Support MoE Fp8 Checkpoints for Mixtral (Static Weights with Dynamic/Static Activations) (#4527)'
  echo '2a754e57  2 missing  baseline human  2x performance improvement for large prefill & Fix workspace conflicts (#579)'
  echo '2bb0489c  3 missing  baseline human'
  echo '2deb029d  4 missing  baseline human  [Performance][BlockManagerV2] Mark prefix cache block as computed after schedule'
  echo '2f192835  8 missing  baseline human agent-trae-claude-sonnet-4-5  [Core] latency optimization (#3890)'
  echo '30172b49  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-claude-sonnet-4-5  [V1] Optimize handling of sampling metadata and req_ids list (#13244)'
  echo '3092375e  8 missing  baseline human agent-trae-gpt-5  [V1][Performance] Implement custom serializaton for MultiModalKwargs [Rebased] (#16432)'
  echo '3212c2ad  2 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  vlm: optimize tensor transport (#6003)'
  echo '3476ed08  7 missing  baseline human  [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default) (#5602)'
  echo '35fad35a  2 missing  baseline human  [V1][Sampler] Faster top-k only implementation (#15478)'
  echo '3a243095  7 missing  baseline human agent-trae-gpt-5  Optimize `_get_ranks` in Sampler (#3623)'
  echo '3b61cb45  6 missing  baseline human agent-trae-gpt-5  [V1] Further reduce CPU overheads in flash-attn (#10989)'
  echo '4c822298  6 missing  baseline human  [V1][Spec Decode] Optimize N-gram matching with Numba (#13365)'
  echo '58eee5f2  6 missing  baseline human  [PERF] Use faster way of decode in tokenizer: avoid useless list-to-list convers'
  echo '5e5c8e09  7 missing  baseline human  [Quant][Perf] Use moe_wna16 kernel by default for MoEs with many experts (#13236)'
  echo '61b8cea3  5 missing  baseline human agent-trae-gpt-5  [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)'
  echo '62757db6  6 missing  baseline human  Reduce the overhead when cache is disabled (#1010)'
  echo '660470e5  8 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-claude-sonnet-4-5  [Core] Optimize evictor-v2 performance (#7193)'
  echo '67da5720  3 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [PERF] Speed up Qwen2.5-VL model by speed up rotary position embedding (#17973)'
  echo '6ce01f30  9 missing  baseline human  [Performance] Optimize `get_seqs` (#7051)'
  echo '6d646d08  5 missing  baseline human  [Core] Optimize Async + Multi-step (#8050)'
  echo '6e36f4fa  4 missing  baseline human  improve chunked prefill performance'
  echo '6fc17596  5 missing  baseline human agent-trae-gpt-5  Optimize a pad operation to accelerate 25us (#5945)'
  echo '70b808fe  7 missing  baseline human  [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)'
  echo '7661e92e  5 missing  baseline human  [Model] Optimize nemotron_h implementation (#19249)'
  echo '79961afa  5 missing  baseline human  optimize pad operations in fa3 to accelarate 100+us (#6077)'
  echo '7c01f706  5 missing  baseline human  [Core] Optimize `SequenceStatus.is_finished` by sw'
  echo '7ce36068  5 missing  baseline human  Faster overlap mode scheduler (#1738)'
  echo '83450458  6 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-gpt-5  [Performance][Spec Decode] Optimize ngram lookup performance (#9333)'
  echo '88693683  6 missing  baseline human  [Performance][Core] Optimize the performance of evictor v1 and v2 by applying a priority queue and lazy deletion (#7209)'
  echo '89a84b0b  8 missing  baseline human  [Core] Use array to speedup padding (#6779)'
  echo '8c1e77fb  6 missing  baseline human  [Kernel] Update vllm-flash-attn version to reduce CPU overheads (#10742)'
  echo '8d75fe48  9 missing  baseline human agent-trae-gpt-5  [Kernel] Switch fp8 layers to use the CUTLASS kernels (#5183)'
  echo '9323a315  4 missing  baseline human  [Core][Performance] Add XGrammar support for guide'
  echo '93470a14  1 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Refactor and Optimize FA3 Code (#5090)'
  echo '93e5f3c5  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-gpt-5  [Perf] Optimize Preparing Inputs for GPU Model Runner (#16484)'
  echo '9474e89b  8 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [PREFIX CACHING FOLLOW UP] A bunch of fixes to block allocator performance when automatic prefix caching is disabled (#3357)'
  echo '98f47f2a  6 missing  baseline human agent-trae-gpt-5  [V1] Optimize the CPU overheads in FlashAttention custom op (#10733)'
  echo '99abb8b6  6 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-cli-gpt-5 agent-trae-gpt-5  [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)'
  echo '9a3b8832  4 missing  baseline human  [PERF] Speedup of MRoPE prepare inputs (#19939)'
  echo '9badee53  6 missing  baseline human agent-trae-gpt-5  Fix performance when `--generation-config` is not `None` (#14223)'
  echo '9c745d07  6 missing  baseline human agent-trae-claude-sonnet-4-5  [Performance] Update xgrammar-related constrained decoding (#2056)'
  echo '9d72daf4  5 missing  baseline human  [V1][Perf] Simpler request output queues (#15156)'
  echo '9ed82e70  6 missing  baseline human agent-trae-gpt-5  [Misc] Small perf improvements (#6520)'
  echo '9f1710f1  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Fix mla prefill context performance (#13897)'
  echo 'a3223766  5 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Optimize update checks in LogitsProcessor (#21245)'
  echo 'a37e1247  2 missing  baseline human agent-trae-claude-sonnet-4-5  [Multimodal][Perf] Use `pybase64` instead of `base64` (#7724)'
  echo 'a99801e0  2 missing  baseline human agent-codex-gpt-5 agent-trae-gpt-5  [Performance][PD Disaggregation] optimize TokenToKVPoolAllocator by sorting free pages (#8133)'
  echo 'ab4a83b2  7 missing  baseline human  Optimize schedule (#1339)'
  echo 'ad8d696a  7 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Scheduler perf fix (#4270)'
  echo 'aea94362  5 missing  baseline human agent-trae-gpt-5  [Frontend][V1] Online serving performance improvem'
  echo 'b10e5198  7 missing  baseline human agent-trae-gpt-5  [V1][Minor] Optimize get_cached_block (#16135)'
  echo 'b1709305  2 missing  baseline human  feat: radix tree code optimize (#1697)'
  echo 'b2e0ad3b  4 missing  baseline human  [Perf] Reduce peak memory usage of llama (#10339)'
  echo 'b55ed6ef  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-cli-gpt-5 agent-trae-gpt-5  [V1][Minor] Optimize token_ids_cpu copy (#11692)'
  echo 'b690e348  3 missing  baseline human  [Model] Mamba2 preallocate SSM output tensor to avoid d2d copy overhead (#21075)'
  echo 'b6d10354  6 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Kernel] Layernorm performance optimization (#3662)'
  echo 'b9986454  4 missing  baseline human  Fix for attention layers to remain unquantized during moe_wn16 quant (#12570)'
  echo 'bfdb1ba5  8 missing  baseline human  [Core] Improve detokenization performance for prefill (#3469)'
  echo 'c0569dbc  4 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Misc] ModularKernel : Perform WeightAndReduce inside TritonExperts & DeepGemmExperts (#20725)'
  echo 'c98e84c2  4 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Minor, Performance] Use torch.argmax for greedy sampling (#1589)'
  echo 'ce6bf3a2  7 missing  baseline human  [torch.compile] avoid Dynamo guard evaluation overhead (#7898)'
  echo 'cf2f084d  10 missing  baseline human agent-trae-gpt-5  Dynamic scheduler delay to improve ITL performance (#3279)'
  echo 'd4bc1a4d  5 missing  baseline human  Add unoptimized OPT Attention'
  echo 'd55e446d  2 missing  baseline human  [V1][Spec Decode] Small refactors to improve eagle'
  echo 'd7740ea4  11 missing  baseline human  [Core] Optimize sampler get_logprobs (#4594)'
  echo 'da47621c  2 missing  baseline human  Minor speedup topk postprocessing (#7058)'
  echo 'dc67d976  3 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  misc: speedup load safetensors (#1319)'
  echo 'dcc6cfb9  3 missing  baseline human  [Kernel][Performance] Tweak MoE Batched silu_mul_f'
  echo 'ddcf9fe3  5 missing  baseline human  Optimize triton attention custom mask (#3731)'
  echo 'e206b543  5 missing  baseline human  [v0][Core] Use xgrammar shared context to avoid copy overhead for offline engine'
  echo 'e3580537  8 missing  baseline human agent-trae-claude-sonnet-4-5  [Performance] Enable chunked prefill and prefix caching together (#7753)'
  echo 'e3ec6bf4  3 missing  baseline human agent-claude-code-claude-sonnet-4-5  Minor speed up block_quant_dequant (#6814)'
  echo 'e493e485  8 missing  baseline human  [V0][Bugfix] Fix parallel sampling performance regression when guided decoding is enabled (#17731)'
  echo 'e5db40dc  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-claude-sonnet-4-5  ORJson. Faster Json serialization (#1694)'
  echo 'e7523c2e  7 missing  baseline human  [V1][Sampler] Improve performance of FlashInfer sampling by sampling logits instead of probs (#18608)'
  echo 'e822e590  9 missing  baseline human agent-trae-claude-sonnet-4-5  Optimize radix tree matching (#364)'
  echo 'ec3b5ce9  6 missing  baseline human agent-codex-gpt-5  Improve detokenization performance (#1338)'
  echo 'ed250545  6 missing  baseline human  [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)'
  echo 'eefbf4a6  5 missing  baseline human  [Perf] Optimize `reshape_and_cache_flash` CUDA Kernel (#22036)'
  echo 'f092153f  4 missing  baseline human  [V1] Use more persistent buffers to optimize input preparation overheads (#11111'
  echo 'fa63e710  7 missing  baseline human  [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)'
  echo 'fc542144  5 missing  baseline human agent-codex-gpt-5  [Feature] Fix guided decoding blocking bitmask memcpy (#12563)'
  echo 'fc7b8d1e  3 missing  baseline human  [Performance] e2e overheads reduction: Small followup diff (#7364)'
  echo 'fe66b347  5 missing  baseline human agent-codex-cli-gpt-5  [Model] Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies (#14778)'
  ;;
'015069b0 ') job_015069b0 ;;
'015069b0 baseline') job_015069b0_setup; job_015069b0_baseline 1 ;;
'015069b0 human') job_015069b0_setup; job_015069b0_human 1 ;;
'015069b0 agent-codex-gpt-5') job_015069b0_setup; job_015069b0_agent_codex_gpt_5 1 ;;
'015069b0 agent-codex-cli-gpt-5') job_015069b0_setup; job_015069b0_agent_codex_cli_gpt_5 1 ;;
'09deb20d ') job_09deb20d ;;
'09deb20d baseline') job_09deb20d_setup; job_09deb20d_baseline 1 ;;
'09deb20d human') job_09deb20d_setup; job_09deb20d_human 1 ;;
'09deb20d agent-codex-cli-gpt-5') job_09deb20d_setup; job_09deb20d_agent_codex_cli_gpt_5 1 ;;
'09deb20d agent-trae-claude-sonnet-4-5') job_09deb20d_setup; job_09deb20d_agent_trae_claude_sonnet_4_5 1 ;;
'09deb20d agent-trae-gpt-5') job_09deb20d_setup; job_09deb20d_agent_trae_gpt_5 1 ;;
'0ec82edd ') job_0ec82edd ;;
'0ec82edd baseline') job_0ec82edd_setup; job_0ec82edd_baseline 1 ;;
'0ec82edd human') job_0ec82edd_setup; job_0ec82edd_human 1 ;;
'0ec82edd agent-trae-gpt-5') job_0ec82edd_setup; job_0ec82edd_agent_trae_gpt_5 1 ;;
'10189d08 ') job_10189d08 ;;
'10189d08 baseline') job_10189d08_setup; job_10189d08_baseline 1 ;;
'10189d08 human') job_10189d08_setup; job_10189d08_human 1 ;;
'10189d08 agent-codex-cli-gpt-5') job_10189d08_setup; job_10189d08_agent_codex_cli_gpt_5 1 ;;
'10189d08 agent-trae-claude-sonnet-4-5') job_10189d08_setup; job_10189d08_agent_trae_claude_sonnet_4_5 1 ;;
'10189d08 agent-trae-gpt-5') job_10189d08_setup; job_10189d08_agent_trae_gpt_5 1 ;;
'19d98e0c ') job_19d98e0c ;;
'19d98e0c baseline') job_19d98e0c_setup; job_19d98e0c_baseline 1 ;;
'19d98e0c human') job_19d98e0c_setup; job_19d98e0c_human 1 ;;
'1acca3a2 ') job_1acca3a2 ;;
'1acca3a2 baseline') job_1acca3a2_setup; job_1acca3a2_baseline 1 ;;
'1acca3a2 human') job_1acca3a2_setup; job_1acca3a2_human 1 ;;
'1acca3a2 agent-codex-cli-gpt-5') job_1acca3a2_setup; job_1acca3a2_agent_codex_cli_gpt_5 1 ;;
'1acca3a2 agent-trae-claude-sonnet-4-5') job_1acca3a2_setup; job_1acca3a2_agent_trae_claude_sonnet_4_5 1 ;;
'1acca3a2 agent-trae-gpt-5') job_1acca3a2_setup; job_1acca3a2_agent_trae_gpt_5 1 ;;
'1bf1cf19 ') job_1bf1cf19 ;;
'1bf1cf19 baseline') job_1bf1cf19_setup; job_1bf1cf19_baseline 1 ;;
'1bf1cf19 human') job_1bf1cf19_setup; job_1bf1cf19_human 1 ;;
'1bf1cf19 agent-codex-cli-gpt-5') job_1bf1cf19_setup; job_1bf1cf19_agent_codex_cli_gpt_5 1 ;;
'1bf1cf19 agent-trae-claude-sonnet-4-5') job_1bf1cf19_setup; job_1bf1cf19_agent_trae_claude_sonnet_4_5 1 ;;
'1bf1cf19 agent-trae-gpt-5') job_1bf1cf19_setup; job_1bf1cf19_agent_trae_gpt_5 1 ;;
'22d33bac ') job_22d33bac ;;
'22d33bac baseline') job_22d33bac_setup; job_22d33bac_baseline 1 ;;
'22d33bac human') job_22d33bac_setup; job_22d33bac_human 1 ;;
'22d33bac agent-trae-claude-sonnet-4-5') job_22d33bac_setup; job_22d33bac_agent_trae_claude_sonnet_4_5 1 ;;
'22d33bac agent-trae-gpt-4o') job_22d33bac_setup; job_22d33bac_agent_trae_gpt_4o 1 ;;
'22d33bac agent-trae-gpt-5') job_22d33bac_setup; job_22d33bac_agent_trae_gpt_5 1 ;;
'22dd9c27 ') job_22dd9c27 ;;
'22dd9c27 baseline') job_22dd9c27_setup; job_22dd9c27_baseline 1 ;;
'22dd9c27 human') job_22dd9c27_setup; job_22dd9c27_human 1 ;;
'25ebed2f ') job_25ebed2f ;;
'25ebed2f baseline') job_25ebed2f_setup; job_25ebed2f_baseline 1 ;;
'25ebed2f human') job_25ebed2f_setup; job_25ebed2f_human 1 ;;
'25ebed2f agent-trae-claude-sonnet-4-5') job_25ebed2f_setup; job_25ebed2f_agent_trae_claude_sonnet_4_5 1 ;;
'25ebed2f agent-trae-gpt-5') job_25ebed2f_setup; job_25ebed2f_agent_trae_gpt_5 1 ;;
'296f927f ') job_296f927f ;;
'296f927f baseline') job_296f927f_setup; job_296f927f_baseline 1 ;;
'296f927f human') job_296f927f_setup; job_296f927f_human 1 ;;
'296f927f agent-claude-code-claude-sonnet-4-5') job_296f927f_setup; job_296f927f_agent_claude_code_claude_sonnet_4_5 1 ;;
'296f927f agent-codex-cli-gpt-5') job_296f927f_setup; job_296f927f_agent_codex_cli_gpt_5 1 ;;
'296f927f agent-trae-claude-sonnet-4-5') job_296f927f_setup; job_296f927f_agent_trae_claude_sonnet_4_5 1 ;;
'296f927f agent-trae-gpt-5') job_296f927f_setup; job_296f927f_agent_trae_gpt_5 1 ;;
'299ebb62 ') job_299ebb62 ;;
'299ebb62 baseline') job_299ebb62_setup; job_299ebb62_baseline 1 ;;
'299ebb62 human') job_299ebb62_setup; job_299ebb62_human 1 ;;
'299ebb62 agent-trae-gpt-5') job_299ebb62_setup; job_299ebb62_agent_trae_gpt_5 1 ;;
'2a052011 ') job_2a052011 ;;
'2a052011 baseline') job_2a052011_setup; job_2a052011_baseline 1 ;;
'2a052011 human') job_2a052011_setup; job_2a052011_human 1 ;;
'2a754e57 ') job_2a754e57 ;;
'2a754e57 baseline') job_2a754e57_setup; job_2a754e57_baseline 1 ;;
'2a754e57 human') job_2a754e57_setup; job_2a754e57_human 1 ;;
'2bb0489c ') job_2bb0489c ;;
'2bb0489c baseline') job_2bb0489c_setup; job_2bb0489c_baseline 1 ;;
'2bb0489c human') job_2bb0489c_setup; job_2bb0489c_human 1 ;;
'2deb029d ') job_2deb029d ;;
'2deb029d baseline') job_2deb029d_setup; job_2deb029d_baseline 1 ;;
'2deb029d human') job_2deb029d_setup; job_2deb029d_human 1 ;;
'2f192835 ') job_2f192835 ;;
'2f192835 baseline') job_2f192835_setup; job_2f192835_baseline 1 ;;
'2f192835 human') job_2f192835_setup; job_2f192835_human 1 ;;
'2f192835 agent-trae-claude-sonnet-4-5') job_2f192835_setup; job_2f192835_agent_trae_claude_sonnet_4_5 1 ;;
'30172b49 ') job_30172b49 ;;
'30172b49 baseline') job_30172b49_setup; job_30172b49_baseline 1 ;;
'30172b49 human') job_30172b49_setup; job_30172b49_human 1 ;;
'30172b49 agent-claude-code-claude-sonnet-4-5') job_30172b49_setup; job_30172b49_agent_claude_code_claude_sonnet_4_5 1 ;;
'30172b49 agent-trae-claude-sonnet-4-5') job_30172b49_setup; job_30172b49_agent_trae_claude_sonnet_4_5 1 ;;
'3092375e ') job_3092375e ;;
'3092375e baseline') job_3092375e_setup; job_3092375e_baseline 1 ;;
'3092375e human') job_3092375e_setup; job_3092375e_human 1 ;;
'3092375e agent-trae-gpt-5') job_3092375e_setup; job_3092375e_agent_trae_gpt_5 1 ;;
'3212c2ad ') job_3212c2ad ;;
'3212c2ad baseline') job_3212c2ad_setup; job_3212c2ad_baseline 1 ;;
'3212c2ad human') job_3212c2ad_setup; job_3212c2ad_human 1 ;;
'3212c2ad agent-trae-claude-sonnet-4-5') job_3212c2ad_setup; job_3212c2ad_agent_trae_claude_sonnet_4_5 1 ;;
'3212c2ad agent-trae-gpt-5') job_3212c2ad_setup; job_3212c2ad_agent_trae_gpt_5 1 ;;
'3476ed08 ') job_3476ed08 ;;
'3476ed08 baseline') job_3476ed08_setup; job_3476ed08_baseline 1 ;;
'3476ed08 human') job_3476ed08_setup; job_3476ed08_human 1 ;;
'35fad35a ') job_35fad35a ;;
'35fad35a baseline') job_35fad35a_setup; job_35fad35a_baseline 1 ;;
'35fad35a human') job_35fad35a_setup; job_35fad35a_human 1 ;;
'3a243095 ') job_3a243095 ;;
'3a243095 baseline') job_3a243095_setup; job_3a243095_baseline 1 ;;
'3a243095 human') job_3a243095_setup; job_3a243095_human 1 ;;
'3a243095 agent-trae-gpt-5') job_3a243095_setup; job_3a243095_agent_trae_gpt_5 1 ;;
'3b61cb45 ') job_3b61cb45 ;;
'3b61cb45 baseline') job_3b61cb45_setup; job_3b61cb45_baseline 1 ;;
'3b61cb45 human') job_3b61cb45_setup; job_3b61cb45_human 1 ;;
'3b61cb45 agent-trae-gpt-5') job_3b61cb45_setup; job_3b61cb45_agent_trae_gpt_5 1 ;;
'4c822298 ') job_4c822298 ;;
'4c822298 baseline') job_4c822298_setup; job_4c822298_baseline 1 ;;
'4c822298 human') job_4c822298_setup; job_4c822298_human 1 ;;
'58eee5f2 ') job_58eee5f2 ;;
'58eee5f2 baseline') job_58eee5f2_setup; job_58eee5f2_baseline 1 ;;
'58eee5f2 human') job_58eee5f2_setup; job_58eee5f2_human 1 ;;
'5e5c8e09 ') job_5e5c8e09 ;;
'5e5c8e09 baseline') job_5e5c8e09_setup; job_5e5c8e09_baseline 1 ;;
'5e5c8e09 human') job_5e5c8e09_setup; job_5e5c8e09_human 1 ;;
'61b8cea3 ') job_61b8cea3 ;;
'61b8cea3 baseline') job_61b8cea3_setup; job_61b8cea3_baseline 1 ;;
'61b8cea3 human') job_61b8cea3_setup; job_61b8cea3_human 1 ;;
'61b8cea3 agent-trae-gpt-5') job_61b8cea3_setup; job_61b8cea3_agent_trae_gpt_5 1 ;;
'62757db6 ') job_62757db6 ;;
'62757db6 baseline') job_62757db6_setup; job_62757db6_baseline 1 ;;
'62757db6 human') job_62757db6_setup; job_62757db6_human 1 ;;
'660470e5 ') job_660470e5 ;;
'660470e5 baseline') job_660470e5_setup; job_660470e5_baseline 1 ;;
'660470e5 human') job_660470e5_setup; job_660470e5_human 1 ;;
'660470e5 agent-claude-code-claude-sonnet-4-5') job_660470e5_setup; job_660470e5_agent_claude_code_claude_sonnet_4_5 1 ;;
'660470e5 agent-trae-claude-sonnet-4-5') job_660470e5_setup; job_660470e5_agent_trae_claude_sonnet_4_5 1 ;;
'67da5720 ') job_67da5720 ;;
'67da5720 baseline') job_67da5720_setup; job_67da5720_baseline 1 ;;
'67da5720 human') job_67da5720_setup; job_67da5720_human 1 ;;
'67da5720 agent-codex-gpt-5') job_67da5720_setup; job_67da5720_agent_codex_gpt_5 1 ;;
'67da5720 agent-trae-claude-sonnet-4-5') job_67da5720_setup; job_67da5720_agent_trae_claude_sonnet_4_5 1 ;;
'6ce01f30 ') job_6ce01f30 ;;
'6ce01f30 baseline') job_6ce01f30_setup; job_6ce01f30_baseline 1 ;;
'6ce01f30 human') job_6ce01f30_setup; job_6ce01f30_human 1 ;;
'6d646d08 ') job_6d646d08 ;;
'6d646d08 baseline') job_6d646d08_setup; job_6d646d08_baseline 1 ;;
'6d646d08 human') job_6d646d08_setup; job_6d646d08_human 1 ;;
'6e36f4fa ') job_6e36f4fa ;;
'6e36f4fa baseline') job_6e36f4fa_setup; job_6e36f4fa_baseline 1 ;;
'6e36f4fa human') job_6e36f4fa_setup; job_6e36f4fa_human 1 ;;
'6fc17596 ') job_6fc17596 ;;
'6fc17596 baseline') job_6fc17596_setup; job_6fc17596_baseline 1 ;;
'6fc17596 human') job_6fc17596_setup; job_6fc17596_human 1 ;;
'6fc17596 agent-trae-gpt-5') job_6fc17596_setup; job_6fc17596_agent_trae_gpt_5 1 ;;
'70b808fe ') job_70b808fe ;;
'70b808fe baseline') job_70b808fe_setup; job_70b808fe_baseline 1 ;;
'70b808fe human') job_70b808fe_setup; job_70b808fe_human 1 ;;
'7661e92e ') job_7661e92e ;;
'7661e92e baseline') job_7661e92e_setup; job_7661e92e_baseline 1 ;;
'7661e92e human') job_7661e92e_setup; job_7661e92e_human 1 ;;
'79961afa ') job_79961afa ;;
'79961afa baseline') job_79961afa_setup; job_79961afa_baseline 1 ;;
'79961afa human') job_79961afa_setup; job_79961afa_human 1 ;;
'7c01f706 ') job_7c01f706 ;;
'7c01f706 baseline') job_7c01f706_setup; job_7c01f706_baseline 1 ;;
'7c01f706 human') job_7c01f706_setup; job_7c01f706_human 1 ;;
'7ce36068 ') job_7ce36068 ;;
'7ce36068 baseline') job_7ce36068_setup; job_7ce36068_baseline 1 ;;
'7ce36068 human') job_7ce36068_setup; job_7ce36068_human 1 ;;
'83450458 ') job_83450458 ;;
'83450458 baseline') job_83450458_setup; job_83450458_baseline 1 ;;
'83450458 human') job_83450458_setup; job_83450458_human 1 ;;
'83450458 agent-claude-code-claude-sonnet-4-5') job_83450458_setup; job_83450458_agent_claude_code_claude_sonnet_4_5 1 ;;
'83450458 agent-trae-gpt-5') job_83450458_setup; job_83450458_agent_trae_gpt_5 1 ;;
'88693683 ') job_88693683 ;;
'88693683 baseline') job_88693683_setup; job_88693683_baseline 1 ;;
'88693683 human') job_88693683_setup; job_88693683_human 1 ;;
'89a84b0b ') job_89a84b0b ;;
'89a84b0b baseline') job_89a84b0b_setup; job_89a84b0b_baseline 1 ;;
'89a84b0b human') job_89a84b0b_setup; job_89a84b0b_human 1 ;;
'8c1e77fb ') job_8c1e77fb ;;
'8c1e77fb baseline') job_8c1e77fb_setup; job_8c1e77fb_baseline 1 ;;
'8c1e77fb human') job_8c1e77fb_setup; job_8c1e77fb_human 1 ;;
'8d75fe48 ') job_8d75fe48 ;;
'8d75fe48 baseline') job_8d75fe48_setup; job_8d75fe48_baseline 1 ;;
'8d75fe48 human') job_8d75fe48_setup; job_8d75fe48_human 1 ;;
'8d75fe48 agent-trae-gpt-5') job_8d75fe48_setup; job_8d75fe48_agent_trae_gpt_5 1 ;;
'9323a315 ') job_9323a315 ;;
'9323a315 baseline') job_9323a315_setup; job_9323a315_baseline 1 ;;
'9323a315 human') job_9323a315_setup; job_9323a315_human 1 ;;
'93470a14 ') job_93470a14 ;;
'93470a14 baseline') job_93470a14_setup; job_93470a14_baseline 1 ;;
'93470a14 human') job_93470a14_setup; job_93470a14_human 1 ;;
'93470a14 agent-trae-claude-sonnet-4-5') job_93470a14_setup; job_93470a14_agent_trae_claude_sonnet_4_5 1 ;;
'93470a14 agent-trae-gpt-5') job_93470a14_setup; job_93470a14_agent_trae_gpt_5 1 ;;
'93e5f3c5 ') job_93e5f3c5 ;;
'93e5f3c5 baseline') job_93e5f3c5_setup; job_93e5f3c5_baseline 1 ;;
'93e5f3c5 human') job_93e5f3c5_setup; job_93e5f3c5_human 1 ;;
'93e5f3c5 agent-claude-code-claude-sonnet-4-5') job_93e5f3c5_setup; job_93e5f3c5_agent_claude_code_claude_sonnet_4_5 1 ;;
'93e5f3c5 agent-trae-gpt-5') job_93e5f3c5_setup; job_93e5f3c5_agent_trae_gpt_5 1 ;;
'9474e89b ') job_9474e89b ;;
'9474e89b baseline') job_9474e89b_setup; job_9474e89b_baseline 1 ;;
'9474e89b human') job_9474e89b_setup; job_9474e89b_human 1 ;;
'9474e89b agent-trae-claude-sonnet-4-5') job_9474e89b_setup; job_9474e89b_agent_trae_claude_sonnet_4_5 1 ;;
'9474e89b agent-trae-gpt-5') job_9474e89b_setup; job_9474e89b_agent_trae_gpt_5 1 ;;
'98f47f2a ') job_98f47f2a ;;
'98f47f2a baseline') job_98f47f2a_setup; job_98f47f2a_baseline 1 ;;
'98f47f2a human') job_98f47f2a_setup; job_98f47f2a_human 1 ;;
'98f47f2a agent-trae-gpt-5') job_98f47f2a_setup; job_98f47f2a_agent_trae_gpt_5 1 ;;
'99abb8b6 ') job_99abb8b6 ;;
'99abb8b6 baseline') job_99abb8b6_setup; job_99abb8b6_baseline 1 ;;
'99abb8b6 human') job_99abb8b6_setup; job_99abb8b6_human 1 ;;
'99abb8b6 agent-claude-code-claude-sonnet-4-5') job_99abb8b6_setup; job_99abb8b6_agent_claude_code_claude_sonnet_4_5 1 ;;
'99abb8b6 agent-codex-cli-gpt-5') job_99abb8b6_setup; job_99abb8b6_agent_codex_cli_gpt_5 1 ;;
'99abb8b6 agent-trae-gpt-5') job_99abb8b6_setup; job_99abb8b6_agent_trae_gpt_5 1 ;;
'9a3b8832 ') job_9a3b8832 ;;
'9a3b8832 baseline') job_9a3b8832_setup; job_9a3b8832_baseline 1 ;;
'9a3b8832 human') job_9a3b8832_setup; job_9a3b8832_human 1 ;;
'9badee53 ') job_9badee53 ;;
'9badee53 baseline') job_9badee53_setup; job_9badee53_baseline 1 ;;
'9badee53 human') job_9badee53_setup; job_9badee53_human 1 ;;
'9badee53 agent-trae-gpt-5') job_9badee53_setup; job_9badee53_agent_trae_gpt_5 1 ;;
'9c745d07 ') job_9c745d07 ;;
'9c745d07 baseline') job_9c745d07_setup; job_9c745d07_baseline 1 ;;
'9c745d07 human') job_9c745d07_setup; job_9c745d07_human 1 ;;
'9c745d07 agent-trae-claude-sonnet-4-5') job_9c745d07_setup; job_9c745d07_agent_trae_claude_sonnet_4_5 1 ;;
'9d72daf4 ') job_9d72daf4 ;;
'9d72daf4 baseline') job_9d72daf4_setup; job_9d72daf4_baseline 1 ;;
'9d72daf4 human') job_9d72daf4_setup; job_9d72daf4_human 1 ;;
'9ed82e70 ') job_9ed82e70 ;;
'9ed82e70 baseline') job_9ed82e70_setup; job_9ed82e70_baseline 1 ;;
'9ed82e70 human') job_9ed82e70_setup; job_9ed82e70_human 1 ;;
'9ed82e70 agent-trae-gpt-5') job_9ed82e70_setup; job_9ed82e70_agent_trae_gpt_5 1 ;;
'9f1710f1 ') job_9f1710f1 ;;
'9f1710f1 baseline') job_9f1710f1_setup; job_9f1710f1_baseline 1 ;;
'9f1710f1 human') job_9f1710f1_setup; job_9f1710f1_human 1 ;;
'9f1710f1 agent-claude-code-claude-sonnet-4-5') job_9f1710f1_setup; job_9f1710f1_agent_claude_code_claude_sonnet_4_5 1 ;;
'9f1710f1 agent-codex-cli-gpt-5') job_9f1710f1_setup; job_9f1710f1_agent_codex_cli_gpt_5 1 ;;
'9f1710f1 agent-trae-claude-sonnet-4-5') job_9f1710f1_setup; job_9f1710f1_agent_trae_claude_sonnet_4_5 1 ;;
'9f1710f1 agent-trae-gpt-5') job_9f1710f1_setup; job_9f1710f1_agent_trae_gpt_5 1 ;;
'a3223766 ') job_a3223766 ;;
'a3223766 baseline') job_a3223766_setup; job_a3223766_baseline 1 ;;
'a3223766 human') job_a3223766_setup; job_a3223766_human 1 ;;
'a3223766 agent-claude-code-claude-sonnet-4-5') job_a3223766_setup; job_a3223766_agent_claude_code_claude_sonnet_4_5 1 ;;
'a3223766 agent-trae-gpt-5') job_a3223766_setup; job_a3223766_agent_trae_gpt_5 1 ;;
'a37e1247 ') job_a37e1247 ;;
'a37e1247 baseline') job_a37e1247_setup; job_a37e1247_baseline 1 ;;
'a37e1247 human') job_a37e1247_setup; job_a37e1247_human 1 ;;
'a37e1247 agent-trae-claude-sonnet-4-5') job_a37e1247_setup; job_a37e1247_agent_trae_claude_sonnet_4_5 1 ;;
'a99801e0 ') job_a99801e0 ;;
'a99801e0 baseline') job_a99801e0_setup; job_a99801e0_baseline 1 ;;
'a99801e0 human') job_a99801e0_setup; job_a99801e0_human 1 ;;
'a99801e0 agent-codex-gpt-5') job_a99801e0_setup; job_a99801e0_agent_codex_gpt_5 1 ;;
'a99801e0 agent-trae-gpt-5') job_a99801e0_setup; job_a99801e0_agent_trae_gpt_5 1 ;;
'ab4a83b2 ') job_ab4a83b2 ;;
'ab4a83b2 baseline') job_ab4a83b2_setup; job_ab4a83b2_baseline 1 ;;
'ab4a83b2 human') job_ab4a83b2_setup; job_ab4a83b2_human 1 ;;
'ad8d696a ') job_ad8d696a ;;
'ad8d696a baseline') job_ad8d696a_setup; job_ad8d696a_baseline 1 ;;
'ad8d696a human') job_ad8d696a_setup; job_ad8d696a_human 1 ;;
'ad8d696a agent-codex-cli-gpt-5') job_ad8d696a_setup; job_ad8d696a_agent_codex_cli_gpt_5 1 ;;
'ad8d696a agent-trae-claude-sonnet-4-5') job_ad8d696a_setup; job_ad8d696a_agent_trae_claude_sonnet_4_5 1 ;;
'ad8d696a agent-trae-gpt-5') job_ad8d696a_setup; job_ad8d696a_agent_trae_gpt_5 1 ;;
'aea94362 ') job_aea94362 ;;
'aea94362 baseline') job_aea94362_setup; job_aea94362_baseline 1 ;;
'aea94362 human') job_aea94362_setup; job_aea94362_human 1 ;;
'aea94362 agent-trae-gpt-5') job_aea94362_setup; job_aea94362_agent_trae_gpt_5 1 ;;
'b10e5198 ') job_b10e5198 ;;
'b10e5198 baseline') job_b10e5198_setup; job_b10e5198_baseline 1 ;;
'b10e5198 human') job_b10e5198_setup; job_b10e5198_human 1 ;;
'b10e5198 agent-trae-gpt-5') job_b10e5198_setup; job_b10e5198_agent_trae_gpt_5 1 ;;
'b1709305 ') job_b1709305 ;;
'b1709305 baseline') job_b1709305_setup; job_b1709305_baseline 1 ;;
'b1709305 human') job_b1709305_setup; job_b1709305_human 1 ;;
'b2e0ad3b ') job_b2e0ad3b ;;
'b2e0ad3b baseline') job_b2e0ad3b_setup; job_b2e0ad3b_baseline 1 ;;
'b2e0ad3b human') job_b2e0ad3b_setup; job_b2e0ad3b_human 1 ;;
'b55ed6ef ') job_b55ed6ef ;;
'b55ed6ef baseline') job_b55ed6ef_setup; job_b55ed6ef_baseline 1 ;;
'b55ed6ef human') job_b55ed6ef_setup; job_b55ed6ef_human 1 ;;
'b55ed6ef agent-claude-code-claude-sonnet-4-5') job_b55ed6ef_setup; job_b55ed6ef_agent_claude_code_claude_sonnet_4_5 1 ;;
'b55ed6ef agent-codex-cli-gpt-5') job_b55ed6ef_setup; job_b55ed6ef_agent_codex_cli_gpt_5 1 ;;
'b55ed6ef agent-trae-gpt-5') job_b55ed6ef_setup; job_b55ed6ef_agent_trae_gpt_5 1 ;;
'b690e348 ') job_b690e348 ;;
'b690e348 baseline') job_b690e348_setup; job_b690e348_baseline 1 ;;
'b690e348 human') job_b690e348_setup; job_b690e348_human 1 ;;
'b6d10354 ') job_b6d10354 ;;
'b6d10354 baseline') job_b6d10354_setup; job_b6d10354_baseline 1 ;;
'b6d10354 human') job_b6d10354_setup; job_b6d10354_human 1 ;;
'b6d10354 agent-claude-code-claude-sonnet-4-5') job_b6d10354_setup; job_b6d10354_agent_claude_code_claude_sonnet_4_5 1 ;;
'b6d10354 agent-trae-claude-sonnet-4-5') job_b6d10354_setup; job_b6d10354_agent_trae_claude_sonnet_4_5 1 ;;
'b6d10354 agent-trae-gpt-5') job_b6d10354_setup; job_b6d10354_agent_trae_gpt_5 1 ;;
'b9986454 ') job_b9986454 ;;
'b9986454 baseline') job_b9986454_setup; job_b9986454_baseline 1 ;;
'b9986454 human') job_b9986454_setup; job_b9986454_human 1 ;;
'bfdb1ba5 ') job_bfdb1ba5 ;;
'bfdb1ba5 baseline') job_bfdb1ba5_setup; job_bfdb1ba5_baseline 1 ;;
'bfdb1ba5 human') job_bfdb1ba5_setup; job_bfdb1ba5_human 1 ;;
'c0569dbc ') job_c0569dbc ;;
'c0569dbc baseline') job_c0569dbc_setup; job_c0569dbc_baseline 1 ;;
'c0569dbc human') job_c0569dbc_setup; job_c0569dbc_human 1 ;;
'c0569dbc agent-codex-gpt-5') job_c0569dbc_setup; job_c0569dbc_agent_codex_gpt_5 1 ;;
'c0569dbc agent-trae-claude-sonnet-4-5') job_c0569dbc_setup; job_c0569dbc_agent_trae_claude_sonnet_4_5 1 ;;
'c98e84c2 ') job_c98e84c2 ;;
'c98e84c2 baseline') job_c98e84c2_setup; job_c98e84c2_baseline 1 ;;
'c98e84c2 human') job_c98e84c2_setup; job_c98e84c2_human 1 ;;
'c98e84c2 agent-trae-claude-sonnet-4-5') job_c98e84c2_setup; job_c98e84c2_agent_trae_claude_sonnet_4_5 1 ;;
'c98e84c2 agent-trae-gpt-5') job_c98e84c2_setup; job_c98e84c2_agent_trae_gpt_5 1 ;;
'ce6bf3a2 ') job_ce6bf3a2 ;;
'ce6bf3a2 baseline') job_ce6bf3a2_setup; job_ce6bf3a2_baseline 1 ;;
'ce6bf3a2 human') job_ce6bf3a2_setup; job_ce6bf3a2_human 1 ;;
'cf2f084d ') job_cf2f084d ;;
'cf2f084d baseline') job_cf2f084d_setup; job_cf2f084d_baseline 1 ;;
'cf2f084d human') job_cf2f084d_setup; job_cf2f084d_human 1 ;;
'cf2f084d agent-trae-gpt-5') job_cf2f084d_setup; job_cf2f084d_agent_trae_gpt_5 1 ;;
'd4bc1a4d ') job_d4bc1a4d ;;
'd4bc1a4d baseline') job_d4bc1a4d_setup; job_d4bc1a4d_baseline 1 ;;
'd4bc1a4d human') job_d4bc1a4d_setup; job_d4bc1a4d_human 1 ;;
'd55e446d ') job_d55e446d ;;
'd55e446d baseline') job_d55e446d_setup; job_d55e446d_baseline 1 ;;
'd55e446d human') job_d55e446d_setup; job_d55e446d_human 1 ;;
'd7740ea4 ') job_d7740ea4 ;;
'd7740ea4 baseline') job_d7740ea4_setup; job_d7740ea4_baseline 1 ;;
'd7740ea4 human') job_d7740ea4_setup; job_d7740ea4_human 1 ;;
'da47621c ') job_da47621c ;;
'da47621c baseline') job_da47621c_setup; job_da47621c_baseline 1 ;;
'da47621c human') job_da47621c_setup; job_da47621c_human 1 ;;
'dc67d976 ') job_dc67d976 ;;
'dc67d976 baseline') job_dc67d976_setup; job_dc67d976_baseline 1 ;;
'dc67d976 human') job_dc67d976_setup; job_dc67d976_human 1 ;;
'dc67d976 agent-codex-gpt-5') job_dc67d976_setup; job_dc67d976_agent_codex_gpt_5 1 ;;
'dc67d976 agent-trae-claude-sonnet-4-5') job_dc67d976_setup; job_dc67d976_agent_trae_claude_sonnet_4_5 1 ;;
'dc67d976 agent-trae-gpt-5') job_dc67d976_setup; job_dc67d976_agent_trae_gpt_5 1 ;;
'dcc6cfb9 ') job_dcc6cfb9 ;;
'dcc6cfb9 baseline') job_dcc6cfb9_setup; job_dcc6cfb9_baseline 1 ;;
'dcc6cfb9 human') job_dcc6cfb9_setup; job_dcc6cfb9_human 1 ;;
'ddcf9fe3 ') job_ddcf9fe3 ;;
'ddcf9fe3 baseline') job_ddcf9fe3_setup; job_ddcf9fe3_baseline 1 ;;
'ddcf9fe3 human') job_ddcf9fe3_setup; job_ddcf9fe3_human 1 ;;
'e206b543 ') job_e206b543 ;;
'e206b543 baseline') job_e206b543_setup; job_e206b543_baseline 1 ;;
'e206b543 human') job_e206b543_setup; job_e206b543_human 1 ;;
'e3580537 ') job_e3580537 ;;
'e3580537 baseline') job_e3580537_setup; job_e3580537_baseline 1 ;;
'e3580537 human') job_e3580537_setup; job_e3580537_human 1 ;;
'e3580537 agent-trae-claude-sonnet-4-5') job_e3580537_setup; job_e3580537_agent_trae_claude_sonnet_4_5 1 ;;
'e3ec6bf4 ') job_e3ec6bf4 ;;
'e3ec6bf4 baseline') job_e3ec6bf4_setup; job_e3ec6bf4_baseline 1 ;;
'e3ec6bf4 human') job_e3ec6bf4_setup; job_e3ec6bf4_human 1 ;;
'e3ec6bf4 agent-claude-code-claude-sonnet-4-5') job_e3ec6bf4_setup; job_e3ec6bf4_agent_claude_code_claude_sonnet_4_5 1 ;;
'e493e485 ') job_e493e485 ;;
'e493e485 baseline') job_e493e485_setup; job_e493e485_baseline 1 ;;
'e493e485 human') job_e493e485_setup; job_e493e485_human 1 ;;
'e5db40dc ') job_e5db40dc ;;
'e5db40dc baseline') job_e5db40dc_setup; job_e5db40dc_baseline 1 ;;
'e5db40dc human') job_e5db40dc_setup; job_e5db40dc_human 1 ;;
'e5db40dc agent-claude-code-claude-sonnet-4-5') job_e5db40dc_setup; job_e5db40dc_agent_claude_code_claude_sonnet_4_5 1 ;;
'e5db40dc agent-trae-claude-sonnet-4-5') job_e5db40dc_setup; job_e5db40dc_agent_trae_claude_sonnet_4_5 1 ;;
'e7523c2e ') job_e7523c2e ;;
'e7523c2e baseline') job_e7523c2e_setup; job_e7523c2e_baseline 1 ;;
'e7523c2e human') job_e7523c2e_setup; job_e7523c2e_human 1 ;;
'e822e590 ') job_e822e590 ;;
'e822e590 baseline') job_e822e590_setup; job_e822e590_baseline 1 ;;
'e822e590 human') job_e822e590_setup; job_e822e590_human 1 ;;
'e822e590 agent-trae-claude-sonnet-4-5') job_e822e590_setup; job_e822e590_agent_trae_claude_sonnet_4_5 1 ;;
'ec3b5ce9 ') job_ec3b5ce9 ;;
'ec3b5ce9 baseline') job_ec3b5ce9_setup; job_ec3b5ce9_baseline 1 ;;
'ec3b5ce9 human') job_ec3b5ce9_setup; job_ec3b5ce9_human 1 ;;
'ec3b5ce9 agent-codex-gpt-5') job_ec3b5ce9_setup; job_ec3b5ce9_agent_codex_gpt_5 1 ;;
'ed250545 ') job_ed250545 ;;
'ed250545 baseline') job_ed250545_setup; job_ed250545_baseline 1 ;;
'ed250545 human') job_ed250545_setup; job_ed250545_human 1 ;;
'eefbf4a6 ') job_eefbf4a6 ;;
'eefbf4a6 baseline') job_eefbf4a6_setup; job_eefbf4a6_baseline 1 ;;
'eefbf4a6 human') job_eefbf4a6_setup; job_eefbf4a6_human 1 ;;
'f092153f ') job_f092153f ;;
'f092153f baseline') job_f092153f_setup; job_f092153f_baseline 1 ;;
'f092153f human') job_f092153f_setup; job_f092153f_human 1 ;;
'fa63e710 ') job_fa63e710 ;;
'fa63e710 baseline') job_fa63e710_setup; job_fa63e710_baseline 1 ;;
'fa63e710 human') job_fa63e710_setup; job_fa63e710_human 1 ;;
'fc542144 ') job_fc542144 ;;
'fc542144 baseline') job_fc542144_setup; job_fc542144_baseline 1 ;;
'fc542144 human') job_fc542144_setup; job_fc542144_human 1 ;;
'fc542144 agent-codex-gpt-5') job_fc542144_setup; job_fc542144_agent_codex_gpt_5 1 ;;
'fc7b8d1e ') job_fc7b8d1e ;;
'fc7b8d1e baseline') job_fc7b8d1e_setup; job_fc7b8d1e_baseline 1 ;;
'fc7b8d1e human') job_fc7b8d1e_setup; job_fc7b8d1e_human 1 ;;
'fe66b347 ') job_fe66b347 ;;
'fe66b347 baseline') job_fe66b347_setup; job_fe66b347_baseline 1 ;;
'fe66b347 human') job_fe66b347_setup; job_fe66b347_human 1 ;;
'fe66b347 agent-codex-cli-gpt-5') job_fe66b347_setup; job_fe66b347_agent_codex_cli_gpt_5 1 ;;
*) echo "no such job or variant: $*" >&2 && exit 2 ;;
esac
exit "$failed"
