#!/usr/bin/env bash
# shellcheck disable=SC2016,SC2317
# Corrected commands of 8 fixable commits (policy strict). Written by benchtriage.
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

# 3476ed08 [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default)  (#5602)
#   feature-flag-asymmetric: the changed code runs only with --use-v2-block-manager, and the command does not set it
#   6 trials per variant, ABBA order, seed 893634590
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-54600709b6d4
#   missing: image digest of human: pin anonymous/vllm-bench:3476ed0809ec91a3457da0cb90543133a4f4b519
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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

# 61b8cea3 [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)
#   path-not-exercised: FlashInfer attention backend is never reached: FlashAttention is the default on this GPU, FlashInfer must be selected (VLLM_ATTENTION_BACKEND not set)
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +0.1 % output_throughput mean, single run: identical runs differ by 1.05 % (s.d.)
#   6 trials per variant, ABBA order, seed 1619913653
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-526078a96c52
#   missing: image digest of human: pin anonymous/vllm-bench:61b8cea3b42feab021d506e9143551de18f9165c
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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
job_61b8cea3() {
  job_61b8cea3_setup
  job_61b8cea3_baseline warm-up-1
  job_61b8cea3_human warm-up-1
  in_order job_61b8cea3 baseline human human baseline baseline human human baseline baseline human human baseline
}

# 6ce01f30 [Performance] Optimize `get_seqs` (#7051)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 sequence bookkeeping, engine loop has its own benchmark
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   6 trials per variant, ABBA order, seed 1842690598
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-6a11fdfbb8d6
#   missing: image digest of human: pin anonymous/vllm-bench:6ce01f30667bbae33f112152e07a3b66b841078f
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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

# 70b808fe [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (dataset random is text only)
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +1.8 % ttft mean, single run: identical runs differ by 13.5 % (s.d.)
#   6 trials per variant, ABBA order, seed 1905077736
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-63d635d17962
#   missing: image digest of human: pin anonymous/vllm-bench:70b808fe1a63322bc6bf5f46a91981a8f6b8af00
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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

# 99abb8b6 [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)
#   command-malformed: '[ngram]'--ngram_prompt_lookup_min: a space is missing before the flag
#   flag-misplaced: --speculative-model belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   6 trials per variant, ABBA order, seed 2560531872
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-3a1e6481586e
#   missing: image digest of human: pin anonymous/vllm-bench:99abb8b650c66664cdc84d815b7f306f33bd9881
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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
job_99abb8b6() {
  job_99abb8b6_setup
  job_99abb8b6_baseline warm-up-1
  job_99abb8b6_human warm-up-1
  in_order job_99abb8b6 human baseline baseline human human baseline baseline human human baseline baseline human
}

# cf2f084d Dynamic scheduler delay to improve ITL performance  (#3279)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-03-22
#   flag-value-invalid: --dataset is required and not given
#   feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 scheduler has its own benchmark
#   run-failed: 1 run of baseline, human executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 2 baseline runs, none with a metric (error)
#   6 trials per variant, ABBA order, seed 3457822043
#   decides whether human against baseline differs by 2 % or more (nothing is measured yet)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-f721096d48a7
#   missing: image digest of human: pin anonymous/vllm-bench:cf2f084d56a1293cb08da2393984cdc7685ac019
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
#   missing: feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   missing: run-failed: 1 run of baseline, human executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 run of baseline failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
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
job_cf2f084d() {
  job_cf2f084d_setup
  job_cf2f084d_baseline warm-up-1
  job_cf2f084d_human warm-up-1
  in_order job_cf2f084d baseline human human baseline baseline human human baseline baseline human human baseline
}

# ed250545 [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)
#   benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); KV block pool / free list (popleft_n, append_n) has its own benchmark
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +2.3 % ttft mean, single run: identical runs differ by 13.5 % (s.d.)
#   6 trials per variant, ABBA order, seed 3960479827
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-10904e6d7550
#   missing: image digest of human: pin anonymous/vllm-bench:ed25054577f7abca2aee32a5290200c4a1aed561
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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

# fa63e710 [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +0.6 % latency mean, single run: identical runs differ by 4.4 % (s.d.)
#   6 trials per variant, ABBA order, seed 4216766982
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image digest of baseline, agent-claude-code-claude-sonnet-4-5: pin anonymous/vllm-baseline:baseline-2a0309a646b1
#   missing: image digest of human: pin anonymous/vllm-bench:fa63e710c7fbaae3a445f669d3b5ba6b9a4ef412
#   missing: patch of agent-claude-code-claude-sonnet-4-5: no non-empty patch is in the data
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

case "${1-} ${2-}" in
' ')
  echo '3476ed08  3 missing  baseline human  [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default)  (#5602)'
  echo '61b8cea3  3 missing  baseline human  [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)'
  echo '6ce01f30  3 missing  baseline human  [Performance] Optimize `get_seqs` (#7051)'
  echo '70b808fe  3 missing  baseline human  [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)'
  echo '99abb8b6  3 missing  baseline human  [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)'
  echo 'cf2f084d  6 missing  baseline human  Dynamic scheduler delay to improve ITL performance  (#3279)'
  echo 'ed250545  3 missing  baseline human  [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)'
  echo 'fa63e710  3 missing  baseline human  [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)'
  ;;
'3476ed08 ') job_3476ed08 ;;
'3476ed08 baseline') job_3476ed08_setup; job_3476ed08_baseline 1 ;;
'3476ed08 human') job_3476ed08_setup; job_3476ed08_human 1 ;;
'61b8cea3 ') job_61b8cea3 ;;
'61b8cea3 baseline') job_61b8cea3_setup; job_61b8cea3_baseline 1 ;;
'61b8cea3 human') job_61b8cea3_setup; job_61b8cea3_human 1 ;;
'6ce01f30 ') job_6ce01f30 ;;
'6ce01f30 baseline') job_6ce01f30_setup; job_6ce01f30_baseline 1 ;;
'6ce01f30 human') job_6ce01f30_setup; job_6ce01f30_human 1 ;;
'70b808fe ') job_70b808fe ;;
'70b808fe baseline') job_70b808fe_setup; job_70b808fe_baseline 1 ;;
'70b808fe human') job_70b808fe_setup; job_70b808fe_human 1 ;;
'99abb8b6 ') job_99abb8b6 ;;
'99abb8b6 baseline') job_99abb8b6_setup; job_99abb8b6_baseline 1 ;;
'99abb8b6 human') job_99abb8b6_setup; job_99abb8b6_human 1 ;;
'cf2f084d ') job_cf2f084d ;;
'cf2f084d baseline') job_cf2f084d_setup; job_cf2f084d_baseline 1 ;;
'cf2f084d human') job_cf2f084d_setup; job_cf2f084d_human 1 ;;
'ed250545 ') job_ed250545 ;;
'ed250545 baseline') job_ed250545_setup; job_ed250545_baseline 1 ;;
'ed250545 human') job_ed250545_setup; job_ed250545_human 1 ;;
'fa63e710 ') job_fa63e710 ;;
'fa63e710 baseline') job_fa63e710_setup; job_fa63e710_baseline 1 ;;
'fa63e710 human') job_fa63e710_setup; job_fa63e710_human 1 ;;
*) echo "no such job or variant: $*" >&2 && exit 2 ;;
esac
exit "$failed"
