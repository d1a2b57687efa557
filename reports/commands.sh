#!/usr/bin/env bash
# shellcheck disable=SC2016
# Corrected commands of 97 fixable commits (policy strict). Written by benchtriage.
#
#   bash commands.sh                    lists the jobs
#   bash commands.sh JOB [OPTION...]    runs one: benchtriage run manifest.json --job JOB OPTION...
#
# MANIFEST  the manifest (default: beside this script) · RESULTS  folder of the results, ./results
set -euo pipefail
manifest=${MANIFEST:-"$(dirname -- "$0")/manifest.json"}

# 015069b0-strict  [Misc] Optimize the Qwen3_ReasoningParser extract_reasoning_content (#17515)
#   benchmark-level-wrong: reasoning / tool-call parsers: a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: reasoning / tool-call parsers is never reached: without its parser flag the server passes the text on as it is (no --reasoning-parser in the command)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -30.8 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 6638758
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: benchmark-level-wrong: reasoning / tool-call parsers: a micro change under a serving benchmark, where its share of the time is too small to see
#   missing: path-not-exercised: reasoning / tool-call parsers is never reached: without its parser flag the server passes the text on as it is (no --reasoning-parser in the command)
#   baseline (anonymous/vllm-baseline:baseline-fbefc8a78d22), human (anonymous/vllm-bench:015069b01741e9ecb9e604c7fe87fbdfc306ebe5), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-fbefc8a78d22), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-fbefc8a78d22), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-fbefc8a78d22), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-fbefc8a78d22):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen2.5-7B-Instruct
#     client  python benchmarks/benchmark_serving.py --model Qwen/Qwen2.5-7B-Instruct --dataset-name sharegpt --request-rate 1 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 09deb20d-strict  Optimize the memory usage of logits processor (#420)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-05-11
#   script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   path-not-exercised: memory runs, and no number of the program is about it: the change saves memory, and no benchmark program prints its peak (the command is a serving benchmark)
#   baseline-missing: 1 baseline run, none with a metric (success)
#   at most 24 trials per variant, ABBA order, seed 149657371
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:09deb20deef8181a23f66c933ea74b86fee47366
#   missing: script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   missing: path-not-exercised: memory runs, and no number of the program is about it: the change saves memory, and no benchmark program prints its peak (the command is a serving benchmark)
#   missing: path-not-exercised: log probabilities of tokens is never reached: requests that ask for no log probabilities leave the logits processor before they are computed (no --return-logprob in the command)
#   baseline, human (anonymous/sglang-bench:09deb20deef8181a23f66c933ea74b86fee47366), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path meta-llama/Meta-Llama-3-8B-Instruct
#     client  python -m sglang.bench_serving --backend sglang --model meta-llama/Meta-Llama-3-8B-Instruct --num-prompts 100

# 0ec82edd-strict  [perf] Speed up align sum kernels (#21079)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 6 baseline runs, none with a metric (baseline_failed, error, exception, timeout)
#   human-missing: 4 human runs, none of the throughput benchmark that was meant: Throughput (unit unknown) without Request throughput, Output throughput, Total throughput
#   at most 24 trials per variant, ABBA order, seed 268241867
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: run-failed: 1 execution (human) failed: the benchmark script of the image was replaced by the command line (`benchmarks-moved`, infrastructure); call `vllm bench`, or take the script of the commit
#   baseline (anonymous/vllm-baseline:baseline-005ae9be6c22), human (anonymous/vllm-bench:0ec82edda59aaf5cf3b07aadf4ecce1aa1131add), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-005ae9be6c22), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-005ae9be6c22), agent-openhands-gpt-5 (anonymous/vllm-baseline:baseline-005ae9be6c22), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-005ae9be6c22), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-005ae9be6c22), agent-trae-o4-mini (anonymous/vllm-baseline:baseline-005ae9be6c22):
#     client  vllm bench throughput --model Qwen/Qwen3-30B-A3B --load-format dummy --input-len 1000 --output-len 100

# 10189d08-strict  [Performance]: Process affinity to CPU cores with multiple sockets support (#2171)
#   run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 288208926
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:10189d08dde1096f5759316c0a6ff05962714c4b
#   missing: run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline, human (anonymous/sglang-bench:10189d08dde1096f5759316c0a6ff05962714c4b), agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path meta-llama/Llama-3.1-8B-Instruct
#     client  python -m sglang.bench_serving --backend sglang --model meta-llama/Llama-3.1-8B-Instruct --num-prompts 100

# 19d98e0c-strict  [Kernel] Optimize moe intermediate_cache usage (#13625)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 418163482
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-2b04c209ee98
#   missing: image of human: nobody has seen anonymous/vllm-bench:19d98e0c7db96713f0e2201649159431177a56e2
#   baseline (anonymous/vllm-baseline:baseline-2b04c209ee98), human (anonymous/vllm-bench:19d98e0c7db96713f0e2201649159431177a56e2), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-2b04c209ee98), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-2b04c209ee98), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-2b04c209ee98):
#     server  python -m vllm.entrypoints.openai.api_server --model deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct --trust-remote-code
#     client  python benchmarks/benchmark_serving.py --model deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct --dataset-name sharegpt --num-prompts 100 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json --trust-remote-code

# 1acca3a2-strict  FA3 speed up: skip len operation and get batch size directly from forward batch (#5969)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); the component map names a latency benchmark for FlashAttention 3 backend
#   run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 469337780
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:1acca3a2c685221cdb181c2abda4f635e1ead435
#   missing: run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
#   baseline, human (anonymous/sglang-bench:1acca3a2c685221cdb181c2abda4f635e1ead435), agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     client  python -m sglang.bench_one_batch --model-path meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 1024 --output-len 128

# 1bf1cf19-strict  Reduce overhead when `fork(1)` (#375)
#   benchmark-level-wrong: frontend language interpreter: a micro change under a serving benchmark, where its share of the time is too small to see
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-04-21
#   script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   path-not-exercised: frontend language interpreter is never reached: the engine's benchmarks do not use the front-end language (the command is a serving benchmark)
#   baseline-missing: 1 baseline run, none with a metric (success)
#   at most 24 trials per variant, ABBA order, seed 449112591
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:1bf1cf195302fdff14a4321eb8a17831f5c2fc11
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   baseline, human (anonymous/sglang-bench:1bf1cf195302fdff14a4321eb8a17831f5c2fc11), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-codex-cli-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path meta-llama/Meta-Llama-3-8B-Instruct
#     client  python benchmark/gsm8k/bench_sglang.py --num-questions 200

# 22d33bac-strict  [FrontEnd][Perf] `merge_async_iterators` fast-path for single-prompt requests (#15150)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in model (meta-llama/Llama-3.1-8B-Instruct against meta-llama/Meta-Llama-3-8B-Instruct), input tokens (22398 against 50556), generated tokens (21005 against 15000)
#   at most 24 trials per variant, ABBA order, seed 602283706
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image of human: nobody has seen anonymous/vllm-bench:22d33baca2c0c639cfd45c48e99803e56c3efa74
#   baseline (anonymous/vllm-baseline:baseline-b0e96aaebbfb), human (anonymous/vllm-bench:22d33baca2c0c639cfd45c48e99803e56c3efa74), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-b0e96aaebbfb), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-b0e96aaebbfb), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-b0e96aaebbfb), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-b0e96aaebbfb), agent-trae-gpt-4o (anonymous/vllm-baseline:baseline-b0e96aaebbfb), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-b0e96aaebbfb):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# 22dd9c27-strict  [Kernel] Optimize Prefill Attention in Unified Tri
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: Triton attention is never reached: FlashAttention is the default on this GPU and never calls the Triton kernels (VLLM_ATTENTION_BACKEND not set)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 602454321
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:22dd9c2730dc1124b9d0ac15fff223d0b8d9020b
#   baseline (anonymous/vllm-baseline:baseline-a6d795d59304), human (anonymous/vllm-bench:22dd9c2730dc1124b9d0ac15fff223d0b8d9020b), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-a6d795d59304), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-a6d795d59304), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-a6d795d59304):
#     server  VLLM_ATTENTION_BACKEND=TRITON_ATTN_VLLM_V1 python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --dtype float16
#     client  VLLM_ATTENTION_BACKEND=TRITON_ATTN_VLLM_V1 python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --num-prompts 300 --seed 0 --random-input-len 1024 --random-output-len 128 --dataset-name random

# 25ebed2f-strict  [V1][Minor] Cache np arange to reduce input preparation overhead (#11214)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 input preparation on the GPU worker is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a latency benchmark for V1 input preparation on the GPU worker
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in input tokens (23100 against 23958)
#   at most 24 trials per variant, ABBA order, seed 618580025
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   baseline (anonymous/vllm-baseline:baseline-d263bd9df7b2), human (anonymous/vllm-bench:25ebed2f8ca6d747d63f2be9ede023c561851ac8), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-d263bd9df7b2), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-d263bd9df7b2), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-d263bd9df7b2), agent-trae (anonymous/vllm-baseline:baseline-d263bd9df7b2), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-d263bd9df7b2), agent-trae-gpt-4o (anonymous/vllm-baseline:baseline-d263bd9df7b2), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-d263bd9df7b2):
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --input-len 1024 --output-len 128 --batch-size 32 --num-iters 100

# 296f927f-strict  [Model] RE: Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies  (#14857)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); the component map names a serving benchmark for Mamba/SSM
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +3.4 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 677033833
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   baseline (anonymous/vllm-baseline:baseline-0032903a5bb7), human (anonymous/vllm-bench:296f927f2493908984707354e3cc5d7b2e41650b), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-0032903a5bb7), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-0032903a5bb7), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-0032903a5bb7), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-0032903a5bb7), agent-trae-gpt-4o (anonymous/vllm-baseline:baseline-0032903a5bb7), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-0032903a5bb7):
#     server  python -m vllm.entrypoints.openai.api_server --model ibm-ai-platform/Bamba-9B-v2
#     client  python benchmarks/benchmark_serving.py --model ibm-ai-platform/Bamba-9B-v2 --dataset-name sharegpt --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 299ebb62-strict  [Core] Speed up decode by remove synchronizing operation in sampler (#16436)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 4 baseline runs, none under the load of the commit's command: input length 512 instead of 1000, output length 128 instead of 100
#   human-missing: 2 human runs, none under the load of the commit's command: input length 512 instead of 1000, output length 128 instead of 100
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   at most 24 trials per variant, ABBA order, seed 682335860
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:299ebb62b269ce167eb1c71b5e39a1dc1f65ce1c
#   missing: run-failed: 1 execution (baseline) executed nothing: the wheel of the parent commit could not be installed (`wheel-not-installed`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-f728ab8e3578), human (anonymous/vllm-bench:299ebb62b269ce167eb1c71b5e39a1dc1f65ce1c), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f728ab8e3578), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-f728ab8e3578), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-f728ab8e3578), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f728ab8e3578), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-f728ab8e3578):
#     server  VLLM_FLASH_ATTN_VERSION=3 VLLM_USE_V1=1 vllm serve Qwen/Qwen2.5-1.5B-Instruct --enable-prefix-caching --dtype float16 --disable-log-requests -O3
#     client  VLLM_FLASH_ATTN_VERSION=3 VLLM_USE_V1=1 vllm bench serve --model Qwen/Qwen2.5-1.5B-Instruct --request-rate 1 --num-prompts 100 --random-input-len 1000 --random-output-len 100 --tokenizer Qwen/Qwen2.5-1.5B-Instruct --ignore-eos

# 2a052011-strict  [Kernel] Support MoE Fp8 Checkpoints for Mixtral (Static Weights with Dynamic/Static Activations) (#4527)
#   memory-exceeded: mistralai/Mixtral-8x7B-Instruct-v0.1 needs 2 × H100 to load (86.99 GiB of weights), the target has 1; nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8 is of the same architecture and fits
#   flag-misplaced: --quantization belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   at most 24 trials per variant, ABBA order, seed 724567303
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:2a052011ca473a9dc8160f3daa1f5f63a2ad1fe3
#   baseline (anonymous/vllm-baseline:baseline-36fb68f94792), human (anonymous/vllm-bench:2a052011ca473a9dc8160f3daa1f5f63a2ad1fe3), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-36fb68f94792), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-36fb68f94792), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-36fb68f94792):
#     server  python -m vllm.entrypoints.openai.api_server --model nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8 --quantization fp8
#     client  python benchmarks/benchmark_serving.py --model nm-testing/Mixtral-8x7B-Instruct-v0.1-FP8 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 2a754e57-strict  2x performance improvement for large prefill & Fix workspace conflicts (#579)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-07-03
#   script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   baseline-missing: 1 baseline run, none with a metric (success)
#   at most 24 trials per variant, ABBA order, seed 725642049
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:2a754e57b052e249ed4f8572cb6f0069ba6a495e
#   missing: script-wrong: sglang.bench_serving exists only from 0.1.22 (2024-07-19) on
#   baseline, human (anonymous/sglang-bench:2a754e57b052e249ed4f8572cb6f0069ba6a495e):
#     server  python -m sglang.launch_server --model-path meta-llama/Meta-Llama-3-8B-Instruct
#     client  python -m sglang.bench_serving --backend sglang --model meta-llama/Meta-Llama-3-8B-Instruct --num-prompts 100

# 2bb0489c-strict  [Core] Use numpy to speed up padded token processing (#6442)
#   command-missing: no source names a command; the component map has one for V0 sampler, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 713387402
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of human: no name is known, and no commit to build from
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human:
#     client  python benchmarks/benchmark_throughput.py --model MODEL --input-len 1024 --output-len 256 --num-prompts 1000

# 2deb029d-strict  [Performance][BlockManagerV2] Mark prefix cache block as computed after schedule
#   feature-flag-asymmetric: the changed code runs only with --use-v2-block-manager, and the command does not set it
#   run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline-missing: 1 baseline run, none with a metric (no_baseline_wheel)
#   human-missing: 1 human run, none with a metric (no_baseline_wheel)
#   at most 24 trials per variant, ABBA order, seed 752756619
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-029c71de11bc
#   missing: image of human: nobody has seen anonymous/vllm-bench:2deb029d115dadd012ce5ea70487a207cb025493
#   missing: run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-029c71de11bc), human (anonymous/vllm-bench:2deb029d115dadd012ce5ea70487a207cb025493), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-029c71de11bc):
#     client  python3 benchmarks/benchmark_prefix_caching.py --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8 --output-len 200 --enable-prefix-caching --use-v2-block-manager

# 2f192835-strict  [Core] latency optimization (#3890)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-04-07
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a throughput benchmark for V0 block manager v1/v2, evictor
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 3 human runs, none with a metric (error, incompatible)
#   at most 24 trials per variant, ABBA order, seed 774638883
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:2f1928354903ae0c6edfe76cc90081eb513ead2c
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (human) failed: the engine of that day cannot run a present-day model (`engine-too-old`, model); name a model of that day
#   missing: run-failed: 1 execution (baseline) failed: the image has NumPy 2 and extensions built for NumPy 1 (`numpy-2`, infrastructure); pin numpy below 2 in the image
#   baseline (anonymous/vllm-baseline:baseline-95baec828f3e), human (anonymous/vllm-bench:2f1928354903ae0c6edfe76cc90081eb513ead2c), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-95baec828f3e), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-95baec828f3e), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-95baec828f3e), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-95baec828f3e):
#     client  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000

# 30172b49-strict  [V1] Optimize handling of sampling metadata and req_ids list (#13244)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 engine (the subject says so) is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +1.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 824315487
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:30172b4947c52890b808c6da3a6c7580f55cbb74
#   baseline (anonymous/vllm-baseline:baseline-a4d577b37944), human (anonymous/vllm-bench:30172b4947c52890b808c6da3a6c7580f55cbb74), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-a4d577b37944), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-a4d577b37944), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-a4d577b37944), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-a4d577b37944):
#     server  VLLM_USE_V1=1 python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# 3092375e-strict  [V1][Performance] Implement custom serializaton for MultiModalKwargs [Rebased] (#16432)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (no dataset with images in the command)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a serving benchmark for multimodal processing, vision tower
#   run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   baseline-missing: 3 baseline runs, none with a metric (baseline_failed, error, no_perf_command)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: a throughput benchmark
#   at most 24 trials per variant, ABBA order, seed 833032776
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:3092375e274e9e003961e600e10a6192d33ceaa0
#   missing: run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   missing: run-failed: 1 execution (human) failed: the flash-attention part of the engine is not built into the image (`flash-attention-missing`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline) failed: a Python package is not installed (`dependency-missing`, infrastructure); install the package in the image
#   baseline (anonymous/vllm-baseline:baseline-3cd91dc9555e), human (anonymous/vllm-bench:3092375e274e9e003961e600e10a6192d33ceaa0), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3cd91dc9555e), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-3cd91dc9555e), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3cd91dc9555e), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-3cd91dc9555e):
#     server  python -m vllm.entrypoints.openai.api_server --model google/gemma-3-12b-it --max-model-len 65536
#     client  python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model google/gemma-3-12b-it --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000

# 3212c2ad-strict  vlm: optimize tensor transport (#6003)
#   path-not-exercised: multimodal is never reached: text-only requests carry no images, so the vision code is never entered (no dataset with images in the command)
#   run-failed: 1 execution (baseline) failed: parts of the engine are of different commits (`engine-revision-mixed`, infrastructure); rebuild the image from the commit
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 858253243
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:3212c2ad3f7e4fb473dc807b4b176020a778ed5b
#   missing: run-failed: 1 execution (baseline) failed: parts of the engine are of different commits (`engine-revision-mixed`, infrastructure); rebuild the image from the commit
#   missing: run-failed: 1 execution (human) failed: torch and cuDNN of the image do not fit (`cudnn-incompatible`, infrastructure); pin cuDNN in the image
#   baseline, human (anonymous/sglang-bench:3212c2ad3f7e4fb473dc807b4b176020a778ed5b), agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path OpenGVLab/InternVL2_5-8B --trust-remote-code
#     client  python -m sglang.bench_serving --backend sglang-oai-chat --model OpenGVLab/InternVL2_5-8B --dataset-name mmmu --num-prompts 500

# 3476ed08-strict  [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default)  (#5602)
#   feature-flag-asymmetric: the changed code runs only with --use-v2-block-manager, and the command does not set it
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -3.7 % latency mean, single run: identical runs differ by 4.4 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 893634590
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   baseline (anonymous/vllm-baseline:baseline-54600709b6d4), human (anonymous/vllm-bench:3476ed0809ec91a3457da0cb90543133a4f4b519), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-54600709b6d4), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-54600709b6d4), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-54600709b6d4), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-54600709b6d4), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-54600709b6d4):
#     client  python benchmarks/benchmark_latency.py --model facebook/opt-125m --input-len 1536 --output-len 50 --batch-size 8 --use-v2-block-manager

# 35fad35a-strict  [V1][Sampler] Faster top-k only implementation (#15478)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 886044236
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:35fad35a485eac9195c510731ba4a9d297dfd963
#   baseline (anonymous/vllm-baseline:baseline-733e7c9e95f5), human (anonymous/vllm-bench:35fad35a485eac9195c510731ba4a9d297dfd963):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --random-input-len 1024 --random-output-len 128 --dataset-name random

# 379da6dc-strict  [Kernel] [FP8] Improve FP8 linear layer performance (#4691)
#   gpu-count-exceeded: the command asks for 4 GPUs, the target has 1; a model that fits and the change need no more
#   memory-exceeded: meta-llama/Meta-Llama-3-70B needs 2 × H100 to load (131.42 GiB of weights), the target has 1; meta-llama/Llama-2-13b-chat-hf is of the same architecture and fits
#   flag-unknown: --input-len is unknown to benchmarks/benchmark_serving.py at this commit: did you mean --sonnet-input-len?
#   flag-misplaced: --tensor-parallel-size belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 8 baseline runs, none with a metric (error, exception, no_wheel)
#   human-missing: 7 human runs, none of the serving benchmark that was meant: Throughput (unit unknown) without TTFT, TPOT, ITL, End-to-end latency
#   at most 24 trials per variant, ABBA order, seed 917013450
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:379da6dcb5f5d062d0452b2fc23291e5113dcf04
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 4 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   missing: run-failed: 1 execution (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-ebce310b7433), human (anonymous/vllm-bench:379da6dcb5f5d062d0452b2fc23291e5113dcf04), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-ebce310b7433), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-ebce310b7433):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-2-13b-chat-hf --tensor-parallel-size 1 --quantization fp8
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-2-13b-chat-hf --sonnet-input-len 1000 --sharegpt-output-len 50 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 3a243095-strict  Optimize `_get_ranks` in Sampler (#3623)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-03-25
#   flag-value-invalid: --dataset is required and not given
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a throughput benchmark for V0 sampler
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none of the serving benchmark that was meant: Output throughput without TTFT, TPOT, ITL, End-to-end latency
#   human-missing: 5 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in model (Qwen/Qwen2.5-7B-Instruct against meta-llama/Meta-Llama-3-8B-Instruct), generated tokens (20000 against 6400)
#   at most 24 trials per variant, ABBA order, seed 990975363
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: run-failed: 1 execution (human) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
#   baseline (anonymous/vllm-baseline:baseline-64172a976c8d), human (anonymous/vllm-bench:3a243095e5e7b655b63ab08fbd5936cb40850415), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-64172a976c8d), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-64172a976c8d), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-64172a976c8d), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-64172a976c8d):
#     client  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000

# 3b61cb45-strict  [V1] Further reduce CPU overheads in flash-attn (#10989)
#   path-not-exercised: V1 attention backends is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 4 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +1.5 % latency mean, n 4 + 1: the interval runs from -18.2 to 18.0 %
#   at most 24 trials per variant, ABBA order, seed 978644563
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:3b61cb450d899dc423feb264c297d4d18d701678
#   baseline (anonymous/vllm-baseline:baseline-edc4fa31888b), human (anonymous/vllm-bench:3b61cb450d899dc423feb264c297d4d18d701678), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-edc4fa31888b), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-edc4fa31888b), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-edc4fa31888b), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-edc4fa31888b), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-edc4fa31888b):
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 512 --output-len 128

# 4c822298-strict  [V1][Spec Decode] Optimize N-gram matching with Numba (#13365)
#   path-not-exercised: V1 engine (the subject says so) is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   at most 24 trials per variant, ABBA order, seed 1303840654
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:4c822298981a8f7521492075ff72659985fc4c3f
#   missing: flag-value-invalid: V1 of that day proposes by n-grams only: it stops at the draft model meta-llama/Llama-3.2-1B-Instruct
#   missing: path-not-exercised: n-gram speculation is never reached: a draft model proposes by itself: n-grams are looked up only where they are the method (--speculative-model meta-llama/Llama-3.2-1B-Instruct)
#   baseline (anonymous/vllm-baseline:baseline-c8d70e2437fe), human (anonymous/vllm-bench:4c822298981a8f7521492075ff72659985fc4c3f), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-c8d70e2437fe), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-c8d70e2437fe), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-c8d70e2437fe), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-c8d70e2437fe):
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --speculative-model meta-llama/Llama-3.2-1B-Instruct --num-speculative-tokens 5 --ngram-prompt-lookup-max 4

# 58eee5f2-strict  [PERF] Use faster way of decode in tokenizer: avoid useless list-to-list convers
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +3.2 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 1507573988
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: nobody has seen anonymous/vllm-baseline:baseline-067c34a15594
#   missing: image of human: nobody has seen anonymous/vllm-bench:58eee5f2e05b74eb2cb1a3bbda9c04df4805e4cc
#   baseline (anonymous/vllm-baseline:baseline-067c34a15594), human (anonymous/vllm-bench:58eee5f2e05b74eb2cb1a3bbda9c04df4805e4cc), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-067c34a15594), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-067c34a15594), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-067c34a15594), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-067c34a15594):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# 5e5c8e09-strict  [Quant][Perf] Use moe_wna16 kernel by default for MoEs with many experts (#13236)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model mistralai/Mistral-7B-Instruct-v0.3)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 1600760607
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-c9e2d644e728
#   missing: image of human: nobody has seen anonymous/vllm-bench:5e5c8e091eacc16672a0a8265eb5cb0ece85d24b
#   missing: path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model mistralai/Mistral-7B-Instruct-v0.3)
#   missing: path-not-exercised: MoE kernels and routing is never reached: a dense model has no experts to route (model mistralai/Mistral-7B-Instruct-v0.3)
#   baseline (anonymous/vllm-baseline:baseline-c9e2d644e728), human (anonymous/vllm-bench:5e5c8e091eacc16672a0a8265eb5cb0ece85d24b), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-c9e2d644e728):
#     server  python -m vllm.entrypoints.openai.api_server --model mistralai/Mistral-7B-Instruct-v0.3 --dtype float16
#     client  python benchmarks/benchmark_serving.py --model mistralai/Mistral-7B-Instruct-v0.3 --num-prompts 300 --seed 0 --random-input-len 1024 --random-output-len 128 --dataset-name random

# 61b8cea3-strict  [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)
#   path-not-exercised: FlashInfer attention backend is never reached: FlashAttention is the default on this GPU, FlashInfer must be selected (VLLM_ATTENTION_BACKEND not set)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +0.1 % output_throughput mean, single run: identical runs differ by 12.2207 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 1619913653
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:61b8cea3b42feab021d506e9143551de18f9165c
#   baseline (anonymous/vllm-baseline:baseline-526078a96c52), human (anonymous/vllm-bench:61b8cea3b42feab021d506e9143551de18f9165c), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-526078a96c52), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-526078a96c52), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-526078a96c52), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-526078a96c52):
#     client  VLLM_ATTENTION_BACKEND=FLASHINFER python benchmarks/benchmark_throughput.py --model meta-llama/Llama-3.2-3B-Instruct --dataset-name random --input-len 256 --output-len 128 --num-prompts 100

# 62757db6-strict  Reduce the overhead when cache is disabled (#1010)
#   path-not-exercised: scheduling without the radix cache is never reached: the radix cache is on by default, and the code for a server without one runs only with --disable-radix-cache (no --disable-radix-cache in the command)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); the component map names a serving benchmark for scheduler, overlap schedule
#   run-failed: 1 execution (baseline) failed: the outlines package of the image is missing or of another version (`outlines-missing`, infrastructure); pin outlines in the image to the version of the day
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 1665161376
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:62757db6f0f09a6dff15b1ee1ac3029602951509
#   missing: run-failed: 1 execution (baseline) failed: the outlines package of the image is missing or of another version (`outlines-missing`, infrastructure); pin outlines in the image to the version of the day
#   missing: run-failed: 1 execution (human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline, human (anonymous/sglang-bench:62757db6f0f09a6dff15b1ee1ac3029602951509), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path meta-llama/Llama-3.1-8B-Instruct --disable-radix-cache
#     client  python -m sglang.bench_serving --backend sglang --model meta-llama/Llama-3.1-8B-Instruct --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000

# 660470e5-strict  [Core] Optimize evictor-v2 performance (#7193)
#   flag-misplaced: --tensor-parallel-size belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline-missing: 11 baseline runs, none with a metric (baseline_failed, error, exception, no_baseline_wheel)
#   at most 24 trials per variant, ABBA order, seed 1731286515
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   baseline (anonymous/vllm-baseline:baseline-8d59dbb00044), human (anonymous/vllm-bench:660470e5a36b8e52083615ad7c85e9b4fd4c72ce), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-8d59dbb00044), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-8d59dbb00044), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-8d59dbb00044), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-8d59dbb00044):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --tensor-parallel-size 1 --enable-prefix-caching --use-v2-block-manager
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --random-input-len 1024 --random-output-len 128 --dataset-name random

# 67da5720-strict  [PERF] Speed up Qwen2.5-VL model by speed up rotary position embedding (#17973)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (no dataset with images in the command)
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); the component map names a serving benchmark for multimodal processing, vision tower
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   human-missing: 4 human runs, none under the load of the commit's command: prompts 100 instead of 300
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (300 against 100), input tokens (67500 against 25362), generated tokens (19200 against 6400)
#   at most 24 trials per variant, ABBA order, seed 1726968374
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image of human: nobody has seen anonymous/vllm-bench:67da5720d4ed2aa1f615ec812031f4f3753b3f62
#   baseline (anonymous/vllm-baseline:baseline-5c04bb8b863b), human (anonymous/vllm-bench:67da5720d4ed2aa1f615ec812031f4f3753b3f62), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-5c04bb8b863b), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-5c04bb8b863b), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-5c04bb8b863b):
#     server  vllm serve Qwen/Qwen2.5-VL-3B-Instruct --disable-log-requests --max-num-seqs 1024 --block-size 16 --max-num-batched-tokens 2048
#     client  python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model Qwen/Qwen2.5-VL-3B-Instruct --dataset-name hf --dataset-path lmarena-ai/VisionArena-Chat --hf-split train --num-prompts 1000

# 6ce01f30-strict  [Performance] Optimize `get_seqs` (#7051)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a throughput benchmark for V0 sequence bookkeeping, engine loop
#   run-failed: 4 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   baseline-missing: 6 baseline runs, none of the serving benchmark that was meant: a throughput benchmark
#   trials-too-few: 0 + 0 comparable trials, the policy asks for 3 per side
#   at most 24 trials per variant, ABBA order, seed 1842690598
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: run-failed: 4 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   baseline (anonymous/vllm-baseline:baseline-6a11fdfbb8d6), human (anonymous/vllm-bench:6ce01f30667bbae33f112152e07a3b66b841078f), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6a11fdfbb8d6), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-6a11fdfbb8d6), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6a11fdfbb8d6), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-6a11fdfbb8d6):
#     client  python3 benchmarks/benchmark_throughput.py --backend vllm --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000

# 6d646d08-strict  [Core] Optimize Async + Multi-step (#8050)
#   model-unknown: meta-llama/Llama-3-8B-Instruct does not exist; meta-llama/Meta-Llama-3-8B-Instruct was most likely meant
#   path-not-exercised: multi-step scheduling is never reached: one step at a time is the default (no --num-scheduler-steps in the command)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +8.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 1817266206
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:6d646d08a2e0e73e83e313a5ae470c1f9e4f200e
#   baseline (anonymous/vllm-baseline:baseline-95a178f86120), human (anonymous/vllm-bench:6d646d08a2e0e73e83e313a5ae470c1f9e4f200e), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-95a178f86120), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-95a178f86120), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-95a178f86120):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Meta-Llama-3-8B-Instruct --num-scheduler-steps 8
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Meta-Llama-3-8B-Instruct --dataset ShareGPT_V3_unfiltered_cleaned_split.json

# 6e36f4fa-strict  improve chunked prefill performance
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: chunked prefill is never reached: the V0 scheduler splits no prompts unless it is told to (no --long-prefill-token-threshold in the command)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a throughput benchmark for V0 scheduler
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 2 baseline runs, none with a metric (error)
#   human-missing: 2 human runs, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 1862521324
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-dd2a6a82e3f4
#   missing: image of human: nobody has seen anonymous/vllm-bench:6e36f4fa6ce64619b9ea94c88a157f5783a63a65
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-dd2a6a82e3f4), human (anonymous/vllm-bench:6e36f4fa6ce64619b9ea94c88a157f5783a63a65), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-dd2a6a82e3f4):
#     client  python benchmarks/benchmark_throughput.py --model meta-llama/Llama-3.1-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000 --enable-chunked-prefill

# 6fc17596-strict  Optimize a pad operation to accelerate 25us (#5945)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); the component map names a latency benchmark for FlashAttention 3 backend
#   run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 1861505152
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:6fc175968c3a9fc0521948aa3636887cd6d84107
#   missing: run-failed: 1 execution (baseline, human) failed: a compiled extension does not fit the installed torch (`abi-mismatch`, infrastructure); rebuild the image with matching versions
#   baseline, human (anonymous/sglang-bench:6fc175968c3a9fc0521948aa3636887cd6d84107), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     client  python -m sglang.bench_one_batch --model-path meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 1024 --output-len 128

# 70b808fe-strict  [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (dataset random is text only)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +1.8 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 1905077736
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:70b808fe1a63322bc6bf5f46a91981a8f6b8af00
#   baseline (anonymous/vllm-baseline:baseline-63d635d17962), human (anonymous/vllm-bench:70b808fe1a63322bc6bf5f46a91981a8f6b8af00), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-63d635d17962), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-63d635d17962), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-63d635d17962), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-63d635d17962), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-63d635d17962):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen2-VL-7B
#     client  python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model Qwen/Qwen2-VL-7B --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000

# 7661e92e-strict  [Model] Optimize nemotron_h implementation (#19249)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: a model implementation is never reached: another architecture never loads this model file (model nvidia/Nemotron-4-340B-Instruct)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 3 baseline runs, none with a metric (baseline_failed, error, exception)
#   human-missing: 1 human run, none with a metric (exception)
#   at most 24 trials per variant, ABBA order, seed 2002046008
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:7661e92ef85e552936195ae4b803e292b9a96776
#   missing: run-failed: 1 execution (baseline) failed: the image has a transformers that knows the model type already (`aimv2-conflict`, infrastructure); pin transformers below 4.54 in the image
#   baseline (anonymous/vllm-baseline:baseline-f168b8572520), human (anonymous/vllm-bench:7661e92ef85e552936195ae4b803e292b9a96776), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-f168b8572520), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f168b8572520):
#     server  python -m vllm.entrypoints.openai.api_server --model nvidia/Nemotron-H-8B-Base-8K
#     client  python benchmarks/benchmark_serving.py --model nvidia/Nemotron-H-8B-Base-8K --dataset-name sharegpt --request-rate 1 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 79961afa-strict  optimize pad operations in fa3 to accelarate 100+us (#6077)
#   command-filler: stand-in command (--backend sglang --num-prompts 100); the component map names a latency benchmark for FlashAttention 3 backend
#   run-failed: 1 execution (baseline, human) executed nothing: the sandbox of the runner failed (`sandbox-error`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 2023964652
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:79961afa8281f98f380d11db45c8d4b6e66a574f
#   baseline, human (anonymous/sglang-bench:79961afa8281f98f380d11db45c8d4b6e66a574f), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     client  python -m sglang.bench_one_batch --model-path meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 1024 --output-len 128

# 7c01f706-strict  [Core] Optimize `SequenceStatus.is_finished` by sw
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-06-29
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); the component map names a throughput benchmark for V0 sequence bookkeeping, engine loop
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 6 baseline runs, none with a metric (error, exception)
#   human-missing: 6 human runs, none with a metric (error, exception)
#   at most 24 trials per variant, ABBA order, seed 2100613648
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-51e971d39e12
#   missing: image of human: nobody has seen anonymous/vllm-bench:7c01f706418d593b3cf23d2ec9110dca7151c539
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   baseline (anonymous/vllm-baseline:baseline-51e971d39e12), human (anonymous/vllm-bench:7c01f706418d593b3cf23d2ec9110dca7151c539), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-51e971d39e12):
#     client  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000

# 7ce36068-strict  Faster overlap mode scheduler (#1738)
#   run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 2111194494
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:7ce36068914503c3a53ad7be23ab29831fb8aa63
#   missing: run-failed: 1 execution (baseline, human) failed: the kernel library for this GPU architecture could not be loaded (`kernel-library-missing`, infrastructure); install libnuma and the kernels of this architecture in the image
#   baseline, human (anonymous/sglang-bench:7ce36068914503c3a53ad7be23ab29831fb8aa63), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5:
#     server  python -m sglang.launch_server --model meta-llama/Llama-3.1-8B-Instruct --disable-radix --enable-overlap
#     client  python -m sglang.bench_serving --model meta-llama/Llama-3.1-8B-Instruct --num-prompt 3000

# 83450458-strict  [Performance][Spec Decode] Optimize ngram lookup performance (#9333)
#   path-not-exercised: n-gram speculation is never reached: the engine stops at n-grams without a longest one to look up (no --ngram-prompt-lookup-max in the command)
#   run-failed: 3 executions (baseline, human) failed: the speculative decoding arguments are incomplete (`speculative-arguments`, command); correct the command
#   human-missing: 7 human runs, none of the latency benchmark that was meant: Throughput (unit unknown) without Batch latency
#   at most 24 trials per variant, ABBA order, seed 2188386638
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:83450458339b07765b0e72a822e5fe93eeaf5258
#   missing: run-failed: 3 executions (baseline, human) failed: the speculative decoding arguments are incomplete (`speculative-arguments`, command); correct the command
#   missing: run-failed: 1 execution (human) failed: parts of the engine are of different commits (`engine-revision-mixed`, infrastructure); rebuild the image from the commit
#   baseline (anonymous/vllm-baseline:baseline-5b8a1fde8422), human (anonymous/vllm-bench:83450458339b07765b0e72a822e5fe93eeaf5258), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-5b8a1fde8422), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-5b8a1fde8422), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-5b8a1fde8422), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-5b8a1fde8422):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --speculative-model '[ngram]' --num-speculative-tokens 5 --ngram-prompt-lookup-max 4
#     client  python benchmarks/benchmark_serving.py --backend vllm --model meta-llama/Llama-3.1-8B-Instruct --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000

# 88693683-strict  [Performance][Core] Optimize the performance of evictor v1 and v2 by applying a priority queue and lazy deletion (#7209)
#   flag-misplaced: --enable-prefix-caching belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   image-missing: the image of the parent is missing (`baseline-6d917d0eebd0`): it could not be pulled
#   run-failed: 1 execution (baseline, human) executed nothing: the runner refused the version; nothing was executed (`version-gate`, infrastructure); run without the gate: the port problem is one of some machines, not of the commit
#   baseline-missing: 2 baseline runs, none with a metric (no_perf_command, version_bug)
#   human-missing: 1 human run, none with a metric (version_bug)
#   at most 24 trials per variant, ABBA order, seed 2304512917
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-6d917d0eebd0
#   missing: image of human: nobody has seen anonymous/vllm-bench:886936837ca89e5645bc1f71cc0e1492b65b1590
#   missing: image-missing: the image of the parent is missing (`baseline-6d917d0eebd0`): it could not be pulled
#   baseline (anonymous/vllm-baseline:baseline-6d917d0eebd0), human (anonymous/vllm-bench:886936837ca89e5645bc1f71cc0e1492b65b1590), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6d917d0eebd0), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-6d917d0eebd0), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6d917d0eebd0):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Meta-Llama-3-8B --enable-prefix-caching
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Meta-Llama-3-8B --random-input-len 1024 --random-output-len 128 --dataset-name random

# 89a84b0b-strict  [Core] Use array to speedup padding (#6779)
#   flag-unknown: --input-len is unknown to benchmarks/benchmark_serving.py at this commit
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   baseline-missing: 4 baseline runs, none under the load of the commit's command: prompts 100 instead of 2048, input length 256 instead of 1024
#   human-missing: 5 human runs, none under the load of the commit's command: prompts 100 instead of 2048, input tokens per request 214 instead of 1024
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in input tokens (25600 against 54418), generated tokens (12239 against 14993)
#   at most 24 trials per variant, ABBA order, seed 2292018717
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   baseline (anonymous/vllm-baseline:baseline-084a01fd3544), human (anonymous/vllm-bench:89a84b0bb7b30706a02836234a94493ea8f780bf), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-084a01fd3544), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-084a01fd3544), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-084a01fd3544), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-084a01fd3544):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen1.5-0.5B
#     client  python benchmarks/benchmark_serving.py --model Qwen/Qwen1.5-0.5B --backend vllm --num-prompts 2048 --random-input-len 1024 --dataset-name random --random-output-len 128

# 8c1e77fb-strict  [Kernel] Update vllm-flash-attn version to reduce CPU overheads (#10742)
#   at most 24 trials per variant, ABBA order, seed 2368426733
#   decides whether human against baseline differs by 2 % or more (today equivalent)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: nobody has seen anonymous/vllm-baseline:baseline-5fc5ce0fe45f
#   missing: image of human: nobody has seen anonymous/vllm-bench:8c1e77fb585c4f42783a3d88c1efc7c9e15fd89f
#   baseline (anonymous/vllm-baseline:baseline-5fc5ce0fe45f), human (anonymous/vllm-bench:8c1e77fb585c4f42783a3d88c1efc7c9e15fd89f), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-5fc5ce0fe45f), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-5fc5ce0fe45f), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-5fc5ce0fe45f), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-5fc5ce0fe45f):
#     client  python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 512 --output-len 128

# 8d75fe48-strict  [Kernel] Switch fp8 layers to use the CUTLASS kernels (#5183)
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 8 baseline runs, none of the serving benchmark that was meant: Output throughput without TTFT, TPOT, ITL, End-to-end latency
#   human-missing: 7 human runs, none of the serving benchmark that was meant: Throughput (unit unknown) without TTFT, TPOT, ITL, End-to-end latency
#   at most 24 trials per variant, ABBA order, seed 2353060702
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:8d75fe48ca5f46b7af0f5201d8500b9604eed769
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: the installed transformers has not what the engine, or a library of it, imports (`transformers-mismatch`, infrastructure); pin transformers in the image to the version of the day
#   missing: run-failed: 3 executions (agent, human) failed: the FP8 checkpoint does not fit the engine of that day (`checkpoint-fp8`, model); take a checkpoint of that day
#   missing: run-failed: 2 executions (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-388596c91437), human (anonymous/vllm-bench:8d75fe48ca5f46b7af0f5201d8500b9604eed769), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-388596c91437), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-388596c91437), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-388596c91437), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-388596c91437):
#     server  python -m vllm.entrypoints.openai.api_server --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8
#     client  python benchmarks/benchmark_serving.py --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8 --dataset-name sharegpt --dataset-path ./ShareGPT_V3_unfiltered_cleaned_split.json

# 9323a315-strict  [Core][Performance] Add XGrammar support for guide
#   script-wrong: benchmark_guided.py exists only from 0.6.5 (2024-12-03) on
#   run-failed: 1 execution (baseline, human) failed: the benchmark script is not in the image (`script-missing`, infrastructure); check the script out with the commit
#   baseline-missing: 2 baseline runs, none with a metric (baseline_failed, version_bug)
#   human-missing: 2 human runs, none with a metric (baseline_failed, version_bug)
#   at most 24 trials per variant, ABBA order, seed 2450949635
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline: nobody has seen anonymous/vllm-baseline:baseline-3257d449fa0f
#   missing: image of human: nobody has seen anonymous/vllm-bench:9323a3153b20d4a2ca7ac04a2784609d6ce656e0
#   missing: script-wrong: benchmark_guided.py exists only from 0.6.5 (2024-12-03) on
#   missing: run-failed: 1 execution (baseline, human) failed: the benchmark script is not in the image (`script-missing`, infrastructure); check the script out with the commit
#   baseline (anonymous/vllm-baseline:baseline-3257d449fa0f), human (anonymous/vllm-bench:9323a3153b20d4a2ca7ac04a2784609d6ce656e0):
#     client  python benchmark_guided.py --model meta-llama/Llama-3.1-8B-Instruct --dataset xgrammar_bench --async-engine --output-len 512 --num-prompts 20 --enable-chunked-prefill --guided-decoding-ratio 1

# 93470a14-strict  Refactor and Optimize FA3 Code (#5090)
#   script-wrong: benchmarks/benchmark_serving.py is a script of vllm, the commit is one of sglang; -m sglang.bench_serving measures the same
#   path-not-exercised: FlashAttention 3 backend is never reached: before 2025-04-15 FlashInfer is the default on this GPU, FlashAttention 3 must be selected (no --attention-backend in the command)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 2456956674
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:93470a14116a60fe5dd43f0599206e8ccabdc211
#   baseline, human (anonymous/sglang-bench:93470a14116a60fe5dd43f0599206e8ccabdc211), agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path meta-llama/Llama-3.1-8B-Instruct --attention-backend fa3
#     client  python -m sglang.bench_serving --model meta-llama/Llama-3.1-8B-Instruct

# 93e5f3c5-strict  [Perf] Optimize Preparing Inputs for GPU Model Runner (#16484)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a latency benchmark for V1 input preparation on the GPU worker
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +20.7 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 2463160019
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:93e5f3c5fb4a4bbd49610efb96aad30df95fca66
#   baseline (anonymous/vllm-baseline:baseline-70363bccfac1), human (anonymous/vllm-bench:93e5f3c5fb4a4bbd49610efb96aad30df95fca66), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-70363bccfac1), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-70363bccfac1), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-70363bccfac1), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-70363bccfac1):
#     client  python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --input-len 1024 --output-len 128 --batch-size 32 --num-iters 100

# 9474e89b-strict  [PREFIX CACHING FOLLOW UP] A bunch of fixes to block allocator performance when automatic prefix caching is disabled (#3357)
#   script-wrong: benchmark_throughput_cache.py stands in no revision that is known
#   run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 3 baseline runs, none with a metric (error, no_wheel)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   at most 24 trials per variant, ABBA order, seed 2504117645
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:9474e89ba4ecae253b585eb6b3e1d85f4e108f01
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 2 executions (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-20478c4d3abc), human (anonymous/vllm-bench:9474e89ba4ecae253b585eb6b3e1d85f4e108f01), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-20478c4d3abc), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-20478c4d3abc), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-20478c4d3abc), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-20478c4d3abc), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-20478c4d3abc):
#     client  python benchmarks/benchmark_throughput.py --model huggyllama/llama-7b --dataset ShareGPT_V3_unfiltered_cleaned_split.json --num-prompts 2000

# 98f47f2a-strict  [V1] Optimize the CPU overheads in FlashAttention custom op (#10733)
#   path-not-exercised: V1 attention backends is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -0.6 % latency mean, n 2 + 2: the interval runs from -14.9 to 12.0 %
#   at most 24 trials per variant, ABBA order, seed 2579585596
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:98f47f2a4032f8c395268de80858c64ffcfc60fa
#   baseline (anonymous/vllm-baseline:baseline-8c1e77fb585c), human (anonymous/vllm-bench:98f47f2a4032f8c395268de80858c64ffcfc60fa), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-8c1e77fb585c), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-8c1e77fb585c), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-8c1e77fb585c), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-8c1e77fb585c), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-8c1e77fb585c):
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py

# 99abb8b6-strict  [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)
#   command-malformed: '[ngram]'--ngram_prompt_lookup_min: a space is missing before the flag
#   flag-misplaced: --speculative-model belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 speculative decoding is never reached: with speculative arguments V0 runs unless VLLM_USE_V1=1, until 2025-05-16 (VLLM_USE_V1 not set)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 6 baseline runs, none under the load of the commit's command: dataset sonnet instead of sharegpt
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (1000 against 100), input tokens (231000 against 23100), generated tokens (64000 against 6400)
#   at most 24 trials per variant, ABBA order, seed 2560531872
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: run-failed: 1 execution (baseline) failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
#   baseline (anonymous/vllm-baseline:baseline-3a1e6481586e), human (anonymous/vllm-bench:99abb8b650c66664cdc84d815b7f306f33bd9881), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3a1e6481586e), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-3a1e6481586e), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-3a1e6481586e), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3a1e6481586e), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-3a1e6481586e):
#     server  VLLM_USE_V1=1 python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --speculative-model '[ngram]' --ngram-prompt-lookup-max 5 --num_speculative_tokens 3 --ngram_prompt_lookup_min 5
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --dataset-name sharegpt --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 9a3b8832-strict  [PERF] Speedup of MRoPE prepare inputs (#19939)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 2601430308
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-3014c920dae5
#   missing: image of human: nobody has seen anonymous/vllm-bench:9a3b88328f7e434cac35b90ee463de6689f9a833
#   baseline (anonymous/vllm-baseline:baseline-3014c920dae5), human (anonymous/vllm-bench:9a3b88328f7e434cac35b90ee463de6689f9a833), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-3014c920dae5), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3014c920dae5):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen2.5-VL-3B-Instruct
#     client  python benchmarks/benchmark_serving.py --model Qwen/Qwen2.5-VL-3B-Instruct --dataset-name random --num-prompts 1000

# 9badee53-strict  Fix performance when `--generation-config` is not `None` (#14223)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (1000 against 100), input tokens (231000 against 23958), generated tokens (64000 against 6400)
#   at most 24 trials per variant, ABBA order, seed 2593704773
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image of human: nobody has seen anonymous/vllm-bench:9badee53decb3d432dc805336abfb0eb81dfb48f
#   baseline (anonymous/vllm-baseline:baseline-beebf4742af8), human (anonymous/vllm-bench:9badee53decb3d432dc805336abfb0eb81dfb48f), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-beebf4742af8), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-beebf4742af8), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-beebf4742af8), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-beebf4742af8), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-beebf4742af8):
#     server  vllm serve meta-llama/Llama-3.2-1B-Instruct --disable-log-requests --generation-config auto
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.2-1B-Instruct --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# 9c745d07-strict  [Performance] Update xgrammar-related constrained decoding (#2056)
#   command-missing: no source names a command; the component map has one for the changed code
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 2638313489
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:9c745d078e29e153a64300bd07636c7c9c1c42d5
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:9c745d078e29e153a64300bd07636c7c9c1c42d5), agent-trae-claude-sonnet-4-5:
#     server  python -m sglang.launch_server --model-path MODEL
#     client  python benchmark/json_schema/bench_sglang.py

# 9d72daf4-strict  [V1][Perf] Simpler request output queues (#15156)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 2621964258
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-6dd55af6c9dd
#   missing: image of human: nobody has seen anonymous/vllm-bench:9d72daf4ced05a5fec1ad8ea2914a39296f402da
#   baseline (anonymous/vllm-baseline:baseline-6dd55af6c9dd), human (anonymous/vllm-bench:9d72daf4ced05a5fec1ad8ea2914a39296f402da), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6dd55af6c9dd), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-6dd55af6c9dd), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6dd55af6c9dd):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# 9ed82e70-strict  [Misc] Small perf improvements (#6520)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-07-19
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a latency benchmark for V0 block manager v2
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in input tokens (25600 against 50527), generated tokens (6268 against 15000)
#   at most 24 trials per variant, ABBA order, seed 2683112294
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   baseline (anonymous/vllm-baseline:baseline-51f8aa90ad40), human (anonymous/vllm-bench:9ed82e7074a18e25680ab106fc846364ad97bc00), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-51f8aa90ad40), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-51f8aa90ad40), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-51f8aa90ad40), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-51f8aa90ad40), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-51f8aa90ad40):
#     client  python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 128 --batch-size 32 --num-iters 100 --use-v2-block-manager

# 9f1710f1-strict  Fix mla prefill context performance (#13897)
#   flag-unknown: --input-len is unknown to benchmarks/benchmark_serving.py at this commit
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: prefill context of MLA is never reached: V0 does not split the prompts of MLA models unless it is told to, and a prompt in one piece has no context (no --long-prefill-token-threshold in the command)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -1.2 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 2653042151
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:9f1710f1ace3535920c0bb6d4cc329c36289080e
#   baseline (anonymous/vllm-baseline:baseline-e642ec962cf2), human (anonymous/vllm-bench:9f1710f1ace3535920c0bb6d4cc329c36289080e), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-e642ec962cf2), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-e642ec962cf2), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-e642ec962cf2), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-e642ec962cf2), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-e642ec962cf2):
#     server  python -m vllm.entrypoints.openai.api_server --model deepseek-ai/DeepSeek-V2-Lite-Chat --enable-chunked-prefill --trust-remote-code
#     client  python benchmarks/benchmark_serving.py --model deepseek-ai/DeepSeek-V2-Lite-Chat --random-input-len 28000 --random-output-len 64 --dataset-name random --trust-remote-code

# a3223766-strict  [Core] Optimize update checks in LogitsProcessor (#21245)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +6.2 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 2719421040
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:a32237665df876fcb51196dc209e8aff9fd89d29
#   baseline (anonymous/vllm-baseline:baseline-bc8a8ce5ec37), human (anonymous/vllm-bench:a32237665df876fcb51196dc209e8aff9fd89d29), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-bc8a8ce5ec37), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-bc8a8ce5ec37), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-bc8a8ce5ec37), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-bc8a8ce5ec37), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-bc8a8ce5ec37):
#     server  vllm serve facebook/opt-125m --swap-space 16 --disable-log-requests --served-model-name facebook/opt-125m --port 8000
#     client  vllm bench serve --dataset-name random --model facebook/opt-125m --served-model-name facebook/opt-125m --random-input-len 700 --random-output-len 1 --endpoint /v1/completions --ignore-eos --host localhost --port 8000 --request-rate 200 --num-prompts 100

# a37e1247-strict  [Multimodal][Perf] Use `pybase64` instead of `base64` (#7724)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 2722838353
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:a37e1247c183cff86a18f2ed1a075e40704b1c5e
#   baseline, human (anonymous/sglang-bench:a37e1247c183cff86a18f2ed1a075e40704b1c5e), agent-claude-code-claude-sonnet-4-5, agent-trae-claude-sonnet-4-5:
#     server  python -m sglang.launch_server --model-path Qwen/Qwen2.5-VL-7B-Instruct --port 30000
#     client  python3 -m sglang.bench_serving --model Qwen/Qwen2.5-VL-7B-Instruct --backend sglang --dataset-name mmmu --request-rate 10 --num-prompts 100 --port 30000

# ab4a83b2-strict  Optimize schedule (#1339)
#   command-missing: no source names a command; the component map has one for scheduler, overlap schedule, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 2860492452
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:ab4a83b25909aa98330b838a224e4fe5c943e483
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:ab4a83b25909aa98330b838a224e4fe5c943e483), agent-trae-claude-sonnet-4-5:
#     server  python -m sglang.launch_server --model-path MODEL
#     client  python -m sglang.bench_serving --backend sglang --model MODEL --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000

# ad8d696a-strict  [Core] Scheduler perf fix (#4270)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-04-22
#   dataset-missing: ShareGPT is never downloaded, and this revision has no random dataset: a path is needed
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a throughput benchmark for V0 scheduler
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 5 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   at most 24 trials per variant, ABBA order, seed 2897759356
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: run-failed: 2 executions (human, agent) failed: the engine of that day cannot read the RoPE scaling of Llama 3.1 (`rope-scaling`, model); use Llama 2 or Meta-Llama-3
#   baseline (anonymous/vllm-baseline:baseline-3d925165f2b1), human (anonymous/vllm-bench:ad8d696a99ca1eee19f1404e16e8e82df592ff85), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3d925165f2b1), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-3d925165f2b1), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-3d925165f2b1), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-3d925165f2b1), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-3d925165f2b1):
#     client  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000

# aea94362-strict  [Frontend][V1] Online serving performance improvem
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 engine core, output processor, detokenizer, IPC is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); the component map names a serving benchmark for V1 engine core, output processor, detokenizer, IPC
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +4.2 % ttft mean, n 2 + 2: the interval runs from -34.0 to 31.5 %
#   at most 24 trials per variant, ABBA order, seed 2946262644
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   baseline (anonymous/vllm-baseline:baseline-7206ce4ce112), human (anonymous/vllm-bench:aea94362c9bdd08ed2b346701bdc09d278e85f66), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-7206ce4ce112), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-7206ce4ce112), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-7206ce4ce112), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-7206ce4ce112):
#     server  VLLM_USE_V1=1 python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.2-1B-Instruct
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_serving.py --backend vllm --model meta-llama/Llama-3.2-1B-Instruct --dataset-name sharegpt --num-prompts 6000 --request-rate inf --max-concurrency 400 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# b10e5198-strict  [V1][Minor] Optimize get_cached_block (#16135)
#   benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   baseline-missing: 2 baseline runs, none with a metric (baseline_failed, no_perf_command)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: Throughput (unit unknown) without TTFT, TPOT, ITL, End-to-end latency
#   at most 24 trials per variant, ABBA order, seed 2956686478
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   baseline (anonymous/vllm-baseline:baseline-9bde5ba12709), human (anonymous/vllm-bench:b10e51989551cd80dd74079429ccf91f0807bd92), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-9bde5ba12709), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-9bde5ba12709), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-9bde5ba12709), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-9bde5ba12709):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# b1709305-strict  feat: radix tree code optimize (#1697)
#   command-missing: no source names a command; the component map has one for radix cache, token pools, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 2957358611
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:b170930534acbb9c1619a3c83670a839ceee763a
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:b170930534acbb9c1619a3c83670a839ceee763a):
#     server  python -m sglang.launch_server --model-path MODEL
#     client  python -m sglang.bench_serving --backend sglang --model MODEL --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000

# b2e0ad3b-strict  [Perf] Reduce peak memory usage of llama (#10339)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: memory runs, and no number of the program is about it: the change saves memory, and no benchmark program prints its peak (the command is a serving benchmark)
#   run-failed: 4 executions (baseline, human) failed: the port of the server was in use (`port-in-use`, infrastructure); free the port, or use another one, and run again
#   baseline-missing: 8 baseline runs, none with a metric (error, exception, version_bug)
#   human-missing: 8 human runs, none with a metric (error, exception, version_bug)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 3017115693
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image of human: nobody has seen anonymous/vllm-bench:b2e0ad3b598ed0e022cdbd678a20821d411873c2
#   missing: path-not-exercised: memory runs, and no number of the program is about it: the change saves memory, and no benchmark program prints its peak (the command is a serving benchmark)
#   baseline (anonymous/vllm-baseline:baseline-4a18fd14ba4a), human (anonymous/vllm-bench:b2e0ad3b598ed0e022cdbd678a20821d411873c2), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-4a18fd14ba4a), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-4a18fd14ba4a):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --dataset-name sharegpt --num-prompts 100 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# b55ed6ef-strict  [V1][Minor] Optimize token_ids_cpu copy (#11692)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 input preparation on the GPU worker is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +9.9 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 3026973689
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:b55ed6ef8ab0dce7fb0f79ff292dafdb4d22610c
#   baseline (anonymous/vllm-baseline:baseline-2f385183f354), human (anonymous/vllm-bench:b55ed6ef8ab0dce7fb0f79ff292dafdb4d22610c), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-2f385183f354), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-2f385183f354), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-2f385183f354), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-2f385183f354), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-2f385183f354):
#     server  VLLM_USE_V1=1 python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --random-input-len 1024 --random-output-len 128 --dataset-name random

# b690e348-strict  [Model] Mamba2 preallocate SSM output tensor to avoid d2d copy overhead (#21075)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +76.7 % ttft mean, n 2 + 2: the interval runs from 70.7 to 81.5 %
#   at most 24 trials per variant, ABBA order, seed 3081094750
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-25373b6c6cc2
#   missing: image of human: nobody has seen anonymous/vllm-bench:b690e34824fd5a5c4054a0c0468ebfb6aa1dd215
#   baseline (anonymous/vllm-baseline:baseline-25373b6c6cc2), human (anonymous/vllm-bench:b690e34824fd5a5c4054a0c0468ebfb6aa1dd215), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-25373b6c6cc2):
#     server  python -m vllm.entrypoints.openai.api_server --model ibm-ai-platform/Bamba-9B-v2 --dtype float16
#     client  python benchmarks/benchmark_serving.py --model ibm-ai-platform/Bamba-9B-v2 --num-prompts 300 --seed 0 --random-input-len 1024 --random-output-len 128 --dataset-name random

# b6d10354-strict  [Kernel] Layernorm performance optimization (#3662)
#   memory-exceeded: meta-llama/Llama-2-70b-hf needs 2 × H100 to load (128.48 GiB of weights), the target has 1; meta-llama/Llama-2-13b-chat-hf is of the same architecture and fits
#   run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 3 human runs, none of the latency benchmark that was meant: Throughput (unit unknown) without Batch latency
#   at most 24 trials per variant, ABBA order, seed 3085182530
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:b6d103542c654fb63013a1e45a586d654ae36a2a
#   missing: run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 1 execution (baseline) failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
#   baseline (anonymous/vllm-baseline:baseline-51c31bc10ca7), human (anonymous/vllm-bench:b6d103542c654fb63013a1e45a586d654ae36a2a), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-51c31bc10ca7), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-51c31bc10ca7), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-51c31bc10ca7), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-51c31bc10ca7):
#     client  python benchmarks/benchmark_latency.py --model meta-llama/Llama-2-13b-chat-hf --dtype float16 --tensor-parallel-size 1

# b9986454-strict  Fix for attention layers to remain unquantized during moe_wn16 quant (#12570)
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model deepseek-ai/DeepSeek-R1)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3098362178
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline: nobody has seen anonymous/vllm-baseline:baseline-c5932e5daceb
#   missing: image of human: nobody has seen anonymous/vllm-bench:b9986454fe8ba80e2a109d069397b6b59aae658b
#   missing: path-not-exercised: weight-only quantization is never reached: only AWQ, GPTQ and other weight-only checkpoints call these kernels (model deepseek-ai/DeepSeek-R1)
#   missing: memory-exceeded: deepseek-ai/DeepSeek-R1 (626.82 GiB of weights) does not load on 1 × H100 80 GB; it needs 16 of them
#   baseline (anonymous/vllm-baseline:baseline-c5932e5daceb), human (anonymous/vllm-bench:b9986454fe8ba80e2a109d069397b6b59aae658b):
#     server  python -m vllm.entrypoints.openai.api_server --model deepseek-ai/DeepSeek-R1
#     client  python benchmarks/benchmark_serving.py --model deepseek-ai/DeepSeek-R1 --dataset-name sharegpt --num-prompts 100 --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json

# bfdb1ba5-strict  [Core] Improve detokenization performance for prefill (#3469)
#   path-local: /home/ray/default/vllm_public/benchmarks/benchmark_latency.py exists on one machine only; the repository has it as benchmarks/benchmark_latency.py
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 8 baseline runs, none with a metric (error, exception, no_wheel)
#   human-missing: 6 human runs, none with a metric (error, exception)
#   at most 24 trials per variant, ABBA order, seed 3203284659
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/vllm-bench:bfdb1ba5c3fb14387c69acb1f5067102d8028e56
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: run-failed: 3 executions (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   missing: run-failed: 2 executions (baseline) executed nothing: no wheel of the parent commit was found (`wheel-not-found`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-cf2f084d56a1), human (anonymous/vllm-bench:bfdb1ba5c3fb14387c69acb1f5067102d8028e56), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-cf2f084d56a1), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-cf2f084d56a1), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-cf2f084d56a1):
#     client  python benchmarks/benchmark_latency.py --model meta-llama/Llama-2-7b-chat-hf --batch-size 1 --output-len 2 --input-len 1000 --num-iters 1

# c0569dbc-strict  [Misc] ModularKernel : Perform WeightAndReduce inside TritonExperts & DeepGemmExperts (#20725)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: MoE kernels of expert parallelism is never reached: modular and batched kernels run between the GPUs of expert parallelism (1 GPU on the target)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in completed requests (300 against 100), input tokens (88800 against 29600), generated tokens (19200 against 6400)
#   at most 24 trials per variant, ABBA order, seed 3244538026
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: path-not-exercised: MoE kernels of expert parallelism is never reached: modular and batched kernels run between the GPUs of expert parallelism (1 GPU on the target)
#   baseline (anonymous/vllm-baseline:baseline-8bb43b9c9ee8), human (anonymous/vllm-bench:c0569dbc82b5e945a77878190114d1b68027828b), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-8bb43b9c9ee8), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-8bb43b9c9ee8), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-8bb43b9c9ee8):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen3-30B-A3B-FP8 --dtype float16
#     client  python benchmarks/benchmark_serving.py --model Qwen/Qwen3-30B-A3B-FP8 --num-prompts 300 --seed 0 --random-input-len 1024 --random-output-len 128 --dataset-name random

# c98e84c2-strict  [Minor, Performance] Use torch.argmax for greedy sampling (#1589)
#   command-missing: no source names a command; the component map has one for sampler, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3367739860
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:c98e84c21e4313d7d307425ca43e61753a53a9f7
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:c98e84c21e4313d7d307425ca43e61753a53a9f7), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path MODEL
#     client  python -m sglang.bench_serving --backend sglang --model MODEL --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000

# cf2f084d-strict  Dynamic scheduler delay to improve ITL performance  (#3279)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-03-22
#   flag-value-invalid: --dataset is required and not given
#   feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   run-failed: 1 execution (baseline, human) failed: vLLM is not installed in the image (`engine-not-installed`, infrastructure); rebuild the image
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 5 human runs, none of the serving benchmark that was meant: Output throughput, Request throughput without TTFT, TPOT, ITL, End-to-end latency
#   at most 24 trials per variant, ABBA order, seed 3457822043
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   missing: run-failed: 1 execution (human) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
#   missing: run-failed: 1 execution (baseline) failed: the model is gated and the token has no access (`model-gated`, model); accept the licence, or give the runner a token
#   baseline (anonymous/vllm-baseline:baseline-f721096d48a7), human (anonymous/vllm-bench:cf2f084d56a1293cb08da2393984cdc7685ac019), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f721096d48a7), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-f721096d48a7), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f721096d48a7), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-f721096d48a7):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Meta-Llama-3-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Meta-Llama-3-8B-Instruct --backend vllm --num-prompts 100 --dataset ShareGPT_V3_unfiltered_cleaned_split.json

# d4bc1a4d-strict  Add unoptimized OPT Attention
#   script-wrong: benchmarks/benchmark_serving.py exists only from 0.1.0 (2023-06-14) on
#   run-failed: 3 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 4 baseline runs, none with a metric (error, exception)
#   human-missing: 4 human runs, none with a metric (error, exception)
#   at most 24 trials per variant, ABBA order, seed 3582541659
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline: nobody has seen anonymous/vllm-baseline:baseline-b56b6ca0d650
#   missing: image of human: nobody has seen anonymous/vllm-bench:d4bc1a4d248a5d23e1f731ecb53511a9a54f5dfc
#   missing: script-wrong: benchmarks/benchmark_serving.py exists only from 0.1.0 (2023-06-14) on
#   missing: run-failed: 3 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   missing: script-wrong: vllm.entrypoints.openai.api_server exists only from 0.1.0 (2023-06-17) on
#   baseline (anonymous/vllm-baseline:baseline-b56b6ca0d650), human (anonymous/vllm-bench:d4bc1a4d248a5d23e1f731ecb53511a9a54f5dfc):
#     server  python -m vllm.entrypoints.openai.api_server --model facebook/opt-125m
#     client  python benchmarks/benchmark_serving.py --model facebook/opt-125m --num-prompts 100

# d55e446d-strict  [V1][Spec Decode] Small refactors to improve eagle
#   flag-unknown: --batch-size is unknown to benchmarks/benchmark_serving.py at this commit
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   path-not-exercised: EAGLE speculation is never reached: EAGLE drafts need the method and a draft checkpoint of the model (no --speculative-config in the command)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   at most 24 trials per variant, ABBA order, seed 3563807099
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:d55e446d1320d0f5f22bc3584f81f18d7924f166
#   missing: path-not-exercised: EAGLE speculation is never reached: EAGLE drafts need the method and a draft checkpoint of the model (no --speculative-config in the command)
#   baseline (anonymous/vllm-baseline:baseline-ec82c3e388b9), human (anonymous/vllm-bench:d55e446d1320d0f5f22bc3584f81f18d7924f166):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Meta-Llama-3-8B
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Meta-Llama-3-8B --max-concurrency 2 --random-input-len 1024 --random-output-len 128 --dataset-name random

# d7740ea4-strict  [Core] Optimize sampler get_logprobs (#4594)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-05-08
#   run-failed: 2 executions (baseline, human, agent) failed: the engine of that day cannot read the RoPE scaling of Llama 3.1 (`rope-scaling`, model); use Llama 2 or Meta-Llama-3
#   human-missing: 6 human runs, none of the throughput benchmark that was meant: a serving benchmark
#   trials-too-few: no comparable trials, the policy asks for 3 per side: the runs differ in kind of benchmark (throughput against serving)
#   at most 24 trials per variant, ABBA order, seed 3594595250
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: run-failed: 2 executions (baseline, human, agent) failed: the engine of that day cannot read the RoPE scaling of Llama 3.1 (`rope-scaling`, model); use Llama 2 or Meta-Llama-3
#   missing: run-failed: 1 execution (human) failed: the benchmark script of the image was replaced by the command line (`benchmarks-moved`, infrastructure); call `vllm bench`, or take the script of the commit
#   missing: run-failed: 1 execution (human) failed: the benchmark script is not in the image (`script-missing`, infrastructure); check the script out with the commit
#   baseline (anonymous/vllm-baseline:baseline-cc466a32903d), human (anonymous/vllm-bench:d7740ea4dcee4ab75d7d6eef723f33cae957b288), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-cc466a32903d), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-cc466a32903d), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-cc466a32903d), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-cc466a32903d), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-cc466a32903d):
#     client  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 256 --output-len 256

# da47621c-strict  Minor speedup topk postprocessing (#7058)
#   command-missing: no source names a command; the component map has one for MoE, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3681699594
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:da47621ccc4f8e8381f3249257489d5fe32aff1b
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:da47621ccc4f8e8381f3249257489d5fe32aff1b):
#     client  python -m sglang.bench_one_batch --model-path MODEL --batch-size 32 --input-len 1024 --output-len 128

# dc188132-strict  Fix perf regression on small batch sizes (#3008)
#   gpu-count-exceeded: the command asks for 8 GPUs, the target has 1; a model that fits and the change need no more
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3710755876
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:dc1881326f61734a4160620b6e12a5542b756066
#   baseline, human (anonymous/sglang-bench:dc1881326f61734a4160620b6e12a5542b756066):
#     client  python3 -m sglang.bench_offline_throughput --model meta-llama/Llama-3.1-8B-Instruct --dataset-name random --num-p 1 --random-input 32 --random-output 512 --random-range 1 --tp 1 --enable-torch-compile --cuda-graph-max-bs 1

# dc67d976-strict  misc: speedup load safetensors (#1319)
#   path-not-exercised: loading of weights runs, and no number of the program is about it: weights are loaded before the benchmark starts its clock: the time until the server is ready is what changes (the command is a serving benchmark)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3713203296
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:dc67d9769382cf83b3e2644a4366d6473445a6c6
#   missing: path-not-exercised: loading of weights runs, and no number of the program is about it: weights are loaded before the benchmark starts its clock: the time until the server is ready is what changes (the command is a serving benchmark)
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:dc67d9769382cf83b3e2644a4366d6473445a6c6), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path MODEL
#     client  python3 -m sglang.bench_serving --backend sglang --num-prompts 5000

# dcc6cfb9-strict  [Kernel][Performance] Tweak MoE Batched silu_mul_f
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 1 baseline run, none with a metric (exception)
#   human-missing: 1 human run, none with a metric (exception)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 3723750063
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:dcc6cfb991cd76369aad96e04424f29c8fecdbd8
#   baseline (anonymous/vllm-baseline:baseline-dd572c0ab3ef), human (anonymous/vllm-bench:dcc6cfb991cd76369aad96e04424f29c8fecdbd8), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-dd572c0ab3ef):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen3-30B-A3B-FP8 --dtype float16
#     client  python benchmarks/benchmark_serving.py --model Qwen/Qwen3-30B-A3B-FP8 --num-prompts 300 --seed 0 --random-input-len 1024 --random-output-len 128 --dataset-name random

# ddcf9fe3-strict  Optimize triton attention custom mask (#3731)
#   parent-missing: no source names the parent commit
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3707419381
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: parent: no source names it
#   missing: image of baseline: no name is known, and no commit to build from
#   missing: image of human: nobody has seen anonymous/sglang-bench:ddcf9fe3beacd8aed573c711942194dd02350da4
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: parent-missing: no source names the parent commit
#   baseline, human (anonymous/sglang-bench:ddcf9fe3beacd8aed573c711942194dd02350da4):
#     server  python3 -m sglang.launch_server --model meta-llama/Llama-2-7b-chat-hf --speculative-algo EAGLE --speculative-draft lmzheng/sglang-EAGLE-llama2-chat-7B --speculative-num-steps 2 --speculative-eagle-topk 4 --speculative-num-draft-tokens 4 --disable-radix --attention-backend triton
#     client  python3 benchmark/gsm8k/bench_sglang.py --num-questions 1319 --parallel 1319

# e206b543-strict  [v0][Core] Use xgrammar shared context to avoid copy overhead for offline engine
#   flag-misplaced: --guided-decoding-backend belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 3811807317
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of baseline, agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-1d35662e6dc1
#   missing: image of human: nobody has seen anonymous/vllm-bench:e206b5433109d298e53451015465b2bf8f03ef0a
#   missing: path-not-exercised: structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   baseline (anonymous/vllm-baseline:baseline-1d35662e6dc1), human (anonymous/vllm-bench:e206b5433109d298e53451015465b2bf8f03ef0a), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-1d35662e6dc1), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-1d35662e6dc1), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-1d35662e6dc1):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --guided-decoding-backend xgrammar
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# e3580537-strict  [Performance] Enable chunked prefill and prefix caching together (#7753)
#   flag-misplaced: --enable-prefix-caching belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   run-failed: 1 execution (baseline, human) failed: the program refused the arguments (`arguments-wrong`, command); correct the command: benchtriage fix
#   baseline-missing: 4 baseline runs, none with a metric (error, no_perf_command)
#   at most 24 trials per variant, ABBA order, seed 3798802465
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   baseline (anonymous/vllm-baseline:baseline-f508e03e7f2d), human (anonymous/vllm-bench:e3580537a41a46b0f3cd750b86b633c1857a8c90), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f508e03e7f2d), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-f508e03e7f2d), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-f508e03e7f2d), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-f508e03e7f2d), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-f508e03e7f2d):
#     server  python -m vllm.entrypoints.openai.api_server --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8 --enable-prefix-caching --enable-chunked-prefill --max-num-batched-tokens 2048
#     client  python benchmarks/benchmark_serving.py --model RedHatAI/Meta-Llama-3-8B-Instruct-FP8 --random-input-len 1024 --random-output-len 128 --dataset-name random

# e3ec6bf4-strict  Minor speed up block_quant_dequant (#6814)
#   command-missing: no source names a command; the component map has one for quantization, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3805892322
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:e3ec6bf4b65a50e26e936a96adc7acc618292002
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:e3ec6bf4b65a50e26e936a96adc7acc618292002), agent-claude-code-claude-sonnet-4-5, agent-trae-gpt-5:
#     client  python -m sglang.bench_one_batch --model-path MODEL --batch-size 32 --input-len 1024 --output-len 128

# e493e485-strict  [V0][Bugfix] Fix parallel sampling performance regression when guided decoding is enabled (#17731)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: guided decoding / structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   run-failed: 1 execution (baseline, human) failed: the image has a transformers that knows the model type already (`aimv2-conflict`, infrastructure); pin transformers below 4.54 in the image
#   baseline-missing: 3 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 3 human runs, none of the serving benchmark that was meant: a throughput benchmark
#   at most 24 trials per variant, ABBA order, seed 3852910995
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: path-not-exercised: guided decoding / structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   missing: path-not-exercised: parallel sampling is never reached: requests for one answer are not sampled in parallel (no --n in the command)
#   missing: run-failed: 1 execution (human) failed: vLLM cannot be imported in the image (`engine-not-importable`, infrastructure); rebuild the image
#   baseline (anonymous/vllm-baseline:baseline-4ce64e2df486), human (anonymous/vllm-bench:e493e48524e9e78ab33eafec6461b3940e361189), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-4ce64e2df486), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-4ce64e2df486), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-4ce64e2df486):
#     server  VLLM_USE_V1=0 python -m vllm.entrypoints.openai.api_server --model microsoft/phi-1_5
#     client  VLLM_USE_V1=0 python benchmarks/benchmark_serving.py --model microsoft/phi-1_5 --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# e5db40dc-strict  ORJson. Faster Json serialization (#1694)
#   command-missing: no source names a command; the component map has one for HTTP server, whose model must be named
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3840828874
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:e5db40dcbce67157e005f524bf6a5bea7dcb7f34
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:e5db40dcbce67157e005f524bf6a5bea7dcb7f34), agent-claude-code-claude-sonnet-4-5, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path MODEL
#     client  python -m sglang.bench_serving --backend sglang --model MODEL --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000

# e7523c2e-strict  [V1][Sampler] Improve performance of FlashInfer sampling by sampling logits instead of probs (#18608)
#   path-not-exercised: V1 top-k and top-p sampling is never reached: requests without top-k or top-p, or with temperature 0 as the serving client asks for, take another branch (no --top-p in the command)
#   run-failed: 1 execution (baseline, human) executed nothing: the client of the runner died before anything ran (`broken-pipe`, infrastructure); run again
#   baseline-missing: 7 baseline runs, none with a metric (baseline_failed, error, exception, no_metrics, wheel_install_failed)
#   at most 24 trials per variant, ABBA order, seed 3865516344
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   baseline (anonymous/vllm-baseline:baseline-a869baca73eb), human (anonymous/vllm-bench:e7523c2e031bc96740723ab63833d1cf94229ab4), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-a869baca73eb), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-a869baca73eb), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-a869baca73eb):
#     server  vllm serve google/gemma-3-12b-it --disable-log-requests --max-model-len 50352
#     client  python benchmarks/benchmark_serving.py --backend openai-chat --model google/gemma-3-12b-it --endpoint /v1/chat/completions --dataset-name hf --dataset-path lmarena-ai/VisionArena-Chat --hf-split train --num-prompts 1000 --top-p 0.9 --temperature 1.0

# e822e590-strict  Optimize radix tree matching (#364)
#   path-local: /workdir/llama2_13b_chat/ exists on one machine only
#   baseline-missing: no baseline run of the benchmark in the set
#   human-missing: no human run of the benchmark in the set
#   at most 24 trials per variant, ABBA order, seed 3910647942
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of human: nobody has seen anonymous/sglang-bench:e822e5900b98d89d19e0a293d9ad384f4df2945a
#   missing: metric: what this program prints has no parser, a person must say which number counts
#   missing: path-local: /workdir/llama2_13b_chat/ exists on one machine only
#   missing: command-placeholder: MODEL must be filled in
#   baseline, human (anonymous/sglang-bench:e822e5900b98d89d19e0a293d9ad384f4df2945a), agent-trae-claude-sonnet-4-5, agent-trae-gpt-5:
#     server  python -m sglang.launch_server --model-path MODEL --port 30000
#     client  python benchmark/latency_throughput/bench_throughput.py --backend srt --tokenizer /workdir/llama2_13b_chat/ --dataset ShareGPT_V3_unfiltered_cleaned_split.json --num-prompts 1000 --request-rate 128 --port 30000

# ec3b5ce9-strict  Improve detokenization performance (#1338)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2023-10-13
#   flag-misplaced: --model belongs to the server, the benchmark client refuses it
#   flag-value-invalid: --dataset is required and not given
#   image-missing: the image of the parent is missing (`baseline-6368e777a8ea`): it could not be pulled
#   run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline-missing: 3 baseline runs, none with a metric (error, no_perf_command)
#   human-missing: 2 human runs, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 3977148927
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: image of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5, agent-trae-gpt-5: nobody has seen anonymous/vllm-baseline:baseline-6368e777a8ea
#   missing: image of human: nobody has seen anonymous/vllm-bench:ec3b5ce9ccb4262194a16a8b1c31ffd6b3b824b9
#   missing: image-missing: the image of the parent is missing (`baseline-6368e777a8ea`): it could not be pulled
#   missing: run-failed: 2 executions (baseline, human) executed nothing: there is no wheel of the parent commit (`wheel-missing`, infrastructure); build the parent from source, then run again
#   baseline (anonymous/vllm-baseline:baseline-6368e777a8ea), human (anonymous/vllm-bench:ec3b5ce9ccb4262194a16a8b1c31ffd6b3b824b9), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-6368e777a8ea), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-6368e777a8ea), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-6368e777a8ea):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Meta-Llama-3-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --num-prompts 100 --dataset ShareGPT_V3_unfiltered_cleaned_split.json --tokenizer meta-llama/Meta-Llama-3-8B-Instruct

# ed250545-strict  [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)
#   benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a micro benchmark for KV block pool / free list (popleft_n, append_n)
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +2.3 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 3960479827
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:ed25054577f7abca2aee32a5290200c4a1aed561
#   baseline (anonymous/vllm-baseline:baseline-10904e6d7550), human (anonymous/vllm-bench:ed25054577f7abca2aee32a5290200c4a1aed561), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-10904e6d7550), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-10904e6d7550), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-10904e6d7550), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-10904e6d7550):
#     client  python benchmarks/kv_cache/benchmark_block_pool.py

# eefbf4a6-strict  [Perf] Optimize `reshape_and_cache_flash` CUDA Kernel (#22036)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +27.8 % ttft mean, n 2 + 2: the interval runs from -34.9 to 61.4 %
#   at most 24 trials per variant, ABBA order, seed 4023308720
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:eefbf4a68b7b0a5b8364a59647906be1b7f043e2
#   baseline (anonymous/vllm-baseline:baseline-88faa466d788), human (anonymous/vllm-bench:eefbf4a68b7b0a5b8364a59647906be1b7f043e2), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-88faa466d788), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-88faa466d788), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-88faa466d788):
#     server  python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen3-30B-A3B-FP8 --dtype float16
#     client  python benchmarks/benchmark_serving.py --model Qwen/Qwen3-30B-A3B-FP8 --num-prompts 300 --seed 0 --random-input-len 1024 --random-output-len 128 --dataset-name random

# f092153f-strict  [V1] Use more persistent buffers to optimize input preparation overheads (#11111
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: V1 input preparation on the GPU worker is never reached: before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead (VLLM_USE_V1 not set)
#   command-filler: stand-in command (--backend vllm --num-prompts 100); the component map names a latency benchmark for V1 input preparation on the GPU worker
#   run-failed: 1 execution (baseline, human) executed nothing: the runner refused the version; nothing was executed (`version-gate`, infrastructure); run without the gate: the port problem is one of some machines, not of the commit
#   baseline-missing: 1 baseline run, none with a metric (version_bug)
#   human-missing: 1 human run, none with a metric (version_bug)
#   trials-too-few: no comparable trials, the policy asks for 3 per side: neither side states its number of requests
#   at most 24 trials per variant, ABBA order, seed 4054265897
#   decides whether human against baseline differs by 2 % or more (today not comparable)
#   missing: image of baseline, agent-codex-gpt-5, agent-trae-claude-sonnet-4-5: nobody has seen anonymous/vllm-baseline:baseline-1da8f0e1ddda
#   missing: image of human: nobody has seen anonymous/vllm-bench:f092153fbe349a9a1742940e3703bfcff6aa0a6d
#   baseline (anonymous/vllm-baseline:baseline-1da8f0e1ddda), human (anonymous/vllm-bench:f092153fbe349a9a1742940e3703bfcff6aa0a6d), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-1da8f0e1ddda), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-1da8f0e1ddda):
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --input-len 1024 --output-len 128 --batch-size 32 --num-iters 100

# fa63e710-strict  [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +0.6 % latency mean, single run: identical runs differ by 4.59078 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 4216766982
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   baseline (anonymous/vllm-baseline:baseline-2a0309a646b1), human (anonymous/vllm-bench:fa63e710c7fbaae3a445f669d3b5ba6b9a4ef412), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-2a0309a646b1), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-2a0309a646b1), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-2a0309a646b1), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-2a0309a646b1), agent-trae-gpt-5 (anonymous/vllm-baseline:baseline-2a0309a646b1):
#     client  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --tensor-parallel-size 1 --input-len 1000 --batch-size 32

# fc542144-strict  [Feature] Fix guided decoding blocking bitmask memcpy (#12563)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   path-not-exercised: guided decoding / structured output is never reached: requests without a schema never reach the grammar code (no --structured-output-ratio in the command)
#   trials-too-few: 2 + 2 comparable trials, the policy asks for 3 per side
#   effect-within-noise: -3.2 % ttft mean, n 2 + 2: the interval runs from -40.5 to 24.2 %
#   at most 24 trials per variant, ABBA order, seed 4250993746
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   baseline (anonymous/vllm-baseline:baseline-eb5741ad422f), human (anonymous/vllm-bench:fc542144c4477ffec1d3de6fa43e54f8fb5351e8), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-eb5741ad422f), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-eb5741ad422f), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-eb5741ad422f), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-eb5741ad422f):
#     client  python benchmarks/benchmark_guided.py --model meta-llama/Llama-3.1-8B-Instruct --dataset xgrammar_bench --async-engine --output-len 512 --num-prompts 20 --enable-chunked-prefill --guided-decoding-ratio 1

# fc7b8d1e-strict  [Performance] e2e overheads reduction: Small followup diff (#7364)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   baseline-missing: 1 baseline run, none with a metric (error)
#   human-missing: 1 human run, none with a metric (error)
#   at most 24 trials per variant, ABBA order, seed 4249790472
#   decides whether human against baseline differs by 2 % or more (no pair is compared yet)
#   missing: change: no source tells it, so nobody can say whether the command runs it
#   missing: image of human: nobody has seen anonymous/vllm-bench:fc7b8d1eefcbe837a56b7c080509417fe5167e6c
#   baseline (anonymous/vllm-baseline:baseline-67abdbb42fdb), human (anonymous/vllm-bench:fc7b8d1eefcbe837a56b7c080509417fe5167e6c), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-67abdbb42fdb):
#     server  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct
#     client  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100 --random-input-len 1024 --random-output-len 128 --dataset-name random

# fe66b347-strict  [Model] Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies  (#14778)
#   flag-misplaced: --dtype belongs to the server, the benchmark client refuses it
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--dtype float16 --num-prompts 300 --seed 0); the component map names a throughput benchmark for Mamba/SSM
#   trials-too-few: 1 + 1 comparable trials, the policy asks for 3 per side
#   effect-within-noise: +8.1 % ttft mean, single run: identical runs differ by 17.4535 % (s.d.)
#   at most 24 trials per variant, ABBA order, seed 4283668049
#   decides whether human against baseline differs by 2 % or more (today inconclusive)
#   missing: image of human: nobody has seen anonymous/vllm-bench:fe66b34728e5d383e3d19aefc544eeee808c99fb
#   baseline (anonymous/vllm-baseline:baseline-270a5da495d2), human (anonymous/vllm-bench:fe66b34728e5d383e3d19aefc544eeee808c99fb), agent-claude-code-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-270a5da495d2), agent-codex-gpt-5 (anonymous/vllm-baseline:baseline-270a5da495d2), agent-codex-cli-gpt-5 (anonymous/vllm-baseline:baseline-270a5da495d2), agent-trae-claude-sonnet-4-5 (anonymous/vllm-baseline:baseline-270a5da495d2):
#     client  python benchmarks/benchmark_throughput.py --model ibm-ai-platform/Bamba-9B --input-len 1024 --output-len 256 --num-prompts 1000

case "${1-}" in
'')
  echo '015069b0-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5  [Misc] Optimize the Qwen3_ReasoningParser extract_reasoning_content (#17515)'
  echo '09deb20d-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Optimize the memory usage of logits processor (#420)'
  echo '0ec82edd-strict  1 missing  baseline human agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-openhands-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5 agent-trae-o4-mini  [perf] Speed up align sum kernels (#21079)'
  echo '10189d08-strict  2 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Performance]: Process affinity to CPU cores with multiple sockets support (#2171)'
  echo '19d98e0c-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Kernel] Optimize moe intermediate_cache usage (#13625)'
  echo '1acca3a2-strict  2 missing  baseline human agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  FA3 speed up: skip len operation and get batch size directly from forward batch (#5969)'
  echo '1bf1cf19-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Reduce overhead when `fork(1)` (#375)'
  echo '22d33bac-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-4o agent-trae-gpt-5  [FrontEnd][Perf] `merge_async_iterators` fast-path for single-prompt requests (#15150)'
  echo '22dd9c27-strict  2 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Kernel] Optimize Prefill Attention in Unified Tri'
  echo '25ebed2f-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae agent-trae-claude-sonnet-4-5 agent-trae-gpt-4o agent-trae-gpt-5  [V1][Minor] Cache np arange to reduce input preparation overhead (#11214)'
  echo '296f927f-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-4o agent-trae-gpt-5  [Model] RE: Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies  (#14857)'
  echo '299ebb62-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Speed up decode by remove synchronizing operation in sampler (#16436)'
  echo '2a052011-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Kernel] Support MoE Fp8 Checkpoints for Mixtral (Static Weights with Dynamic/Static Activations) (#4527)'
  echo '2a754e57-strict  2 missing  baseline human  2x performance improvement for large prefill & Fix workspace conflicts (#579)'
  echo '2bb0489c-strict  3 missing  baseline human  [Core] Use numpy to speed up padded token processing (#6442)'
  echo '2deb029d-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5  [Performance][BlockManagerV2] Mark prefix cache block as computed after schedule'
  echo '2f192835-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] latency optimization (#3890)'
  echo '30172b49-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5  [V1] Optimize handling of sampling metadata and req_ids list (#13244)'
  echo '3092375e-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Performance] Implement custom serializaton for MultiModalKwargs [Rebased] (#16432)'
  echo '3212c2ad-strict  3 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  vlm: optimize tensor transport (#6003)'
  echo '3476ed08-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default)  (#5602)'
  echo '35fad35a-strict  2 missing  baseline human  [V1][Sampler] Faster top-k only implementation (#15478)'
  echo '379da6dc-strict  4 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Kernel] [FP8] Improve FP8 linear layer performance (#4691)'
  echo '3a243095-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Optimize `_get_ranks` in Sampler (#3623)'
  echo '3b61cb45-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1] Further reduce CPU overheads in flash-attn (#10989)'
  echo '4c822298-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Spec Decode] Optimize N-gram matching with Numba (#13365)'
  echo '58eee5f2-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [PERF] Use faster way of decode in tokenizer: avoid useless list-to-list convers'
  echo '5e5c8e09-strict  4 missing  baseline human agent-trae-claude-sonnet-4-5  [Quant][Perf] Use moe_wna16 kernel by default for MoEs with many experts (#13236)'
  echo '61b8cea3-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)'
  echo '62757db6-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Reduce the overhead when cache is disabled (#1010)'
  echo '660470e5-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5  [Core] Optimize evictor-v2 performance (#7193)'
  echo '67da5720-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [PERF] Speed up Qwen2.5-VL model by speed up rotary position embedding (#17973)'
  echo '6ce01f30-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Performance] Optimize `get_seqs` (#7051)'
  echo '6d646d08-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Core] Optimize Async + Multi-step (#8050)'
  echo '6e36f4fa-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5  improve chunked prefill performance'
  echo '6fc17596-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Optimize a pad operation to accelerate 25us (#5945)'
  echo '70b808fe-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)'
  echo '7661e92e-strict  2 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Model] Optimize nemotron_h implementation (#19249)'
  echo '79961afa-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  optimize pad operations in fa3 to accelarate 100+us (#6077)'
  echo '7c01f706-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5  [Core] Optimize `SequenceStatus.is_finished` by sw'
  echo '7ce36068-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  Faster overlap mode scheduler (#1738)'
  echo '83450458-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Performance][Spec Decode] Optimize ngram lookup performance (#9333)'
  echo '88693683-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Performance][Core] Optimize the performance of evictor v1 and v2 by applying a priority queue and lazy deletion (#7209)'
  echo '89a84b0b-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5  [Core] Use array to speedup padding (#6779)'
  echo '8c1e77fb-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Kernel] Update vllm-flash-attn version to reduce CPU overheads (#10742)'
  echo '8d75fe48-strict  5 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Kernel] Switch fp8 layers to use the CUTLASS kernels (#5183)'
  echo '9323a315-strict  5 missing  baseline human  [Core][Performance] Add XGrammar support for guide'
  echo '93470a14-strict  1 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Refactor and Optimize FA3 Code (#5090)'
  echo '93e5f3c5-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Perf] Optimize Preparing Inputs for GPU Model Runner (#16484)'
  echo '9474e89b-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [PREFIX CACHING FOLLOW UP] A bunch of fixes to block allocator performance when automatic prefix caching is disabled (#3357)'
  echo '98f47f2a-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1] Optimize the CPU overheads in FlashAttention custom op (#10733)'
  echo '99abb8b6-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)'
  echo '9a3b8832-strict  3 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [PERF] Speedup of MRoPE prepare inputs (#19939)'
  echo '9badee53-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Fix performance when `--generation-config` is not `None` (#14223)'
  echo '9c745d07-strict  3 missing  baseline human agent-trae-claude-sonnet-4-5  [Performance] Update xgrammar-related constrained decoding (#2056)'
  echo '9d72daf4-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [V1][Perf] Simpler request output queues (#15156)'
  echo '9ed82e70-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Misc] Small perf improvements (#6520)'
  echo '9f1710f1-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Fix mla prefill context performance (#13897)'
  echo 'a3223766-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Optimize update checks in LogitsProcessor (#21245)'
  echo 'a37e1247-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-claude-sonnet-4-5  [Multimodal][Perf] Use `pybase64` instead of `base64` (#7724)'
  echo 'ab4a83b2-strict  2 missing  baseline human agent-trae-claude-sonnet-4-5  Optimize schedule (#1339)'
  echo 'ad8d696a-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Scheduler perf fix (#4270)'
  echo 'aea94362-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Frontend][V1] Online serving performance improvem'
  echo 'b10e5198-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Minor] Optimize get_cached_block (#16135)'
  echo 'b1709305-strict  2 missing  baseline human  feat: radix tree code optimize (#1697)'
  echo 'b2e0ad3b-strict  2 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Perf] Reduce peak memory usage of llama (#10339)'
  echo 'b55ed6ef-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Minor] Optimize token_ids_cpu copy (#11692)'
  echo 'b690e348-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5  [Model] Mamba2 preallocate SSM output tensor to avoid d2d copy overhead (#21075)'
  echo 'b6d10354-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Kernel] Layernorm performance optimization (#3662)'
  echo 'b9986454-strict  4 missing  baseline human  Fix for attention layers to remain unquantized during moe_wn16 quant (#12570)'
  echo 'bfdb1ba5-strict  4 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Improve detokenization performance for prefill (#3469)'
  echo 'c0569dbc-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Misc] ModularKernel : Perform WeightAndReduce inside TritonExperts & DeepGemmExperts (#20725)'
  echo 'c98e84c2-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Minor, Performance] Use torch.argmax for greedy sampling (#1589)'
  echo 'cf2f084d-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Dynamic scheduler delay to improve ITL performance  (#3279)'
  echo 'd4bc1a4d-strict  6 missing  baseline human  Add unoptimized OPT Attention'
  echo 'd55e446d-strict  3 missing  baseline human  [V1][Spec Decode] Small refactors to improve eagle'
  echo 'd7740ea4-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Optimize sampler get_logprobs (#4594)'
  echo 'da47621c-strict  2 missing  baseline human  Minor speedup topk postprocessing (#7058)'
  echo 'dc188132-strict  1 missing  baseline human  Fix perf regression on small batch sizes (#3008)'
  echo 'dc67d976-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  misc: speedup load safetensors (#1319)'
  echo 'dcc6cfb9-strict  2 missing  baseline human agent-trae-claude-sonnet-4-5  [Kernel][Performance] Tweak MoE Batched silu_mul_f'
  echo 'ddcf9fe3-strict  5 missing  baseline human  Optimize triton attention custom mask (#3731)'
  echo 'e206b543-strict  4 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [v0][Core] Use xgrammar shared context to avoid copy overhead for offline engine'
  echo 'e3580537-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Performance] Enable chunked prefill and prefix caching together (#7753)'
  echo 'e3ec6bf4-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-trae-gpt-5  Minor speed up block_quant_dequant (#6814)'
  echo 'e493e485-strict  3 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [V0][Bugfix] Fix parallel sampling performance regression when guided decoding is enabled (#17731)'
  echo 'e5db40dc-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  ORJson. Faster Json serialization (#1694)'
  echo 'e7523c2e-strict  ready  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Sampler] Improve performance of FlashInfer sampling by sampling logits instead of probs (#18608)'
  echo 'e822e590-strict  4 missing  baseline human agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Optimize radix tree matching (#364)'
  echo 'ec3b5ce9-strict  4 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  Improve detokenization performance (#1338)'
  echo 'ed250545-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)'
  echo 'eefbf4a6-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [Perf] Optimize `reshape_and_cache_flash` CUDA Kernel (#22036)'
  echo 'f092153f-strict  2 missing  baseline human agent-codex-gpt-5 agent-trae-claude-sonnet-4-5  [V1] Use more persistent buffers to optimize input preparation overheads (#11111'
  echo 'fa63e710-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5 agent-trae-gpt-5  [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)'
  echo 'fc542144-strict  ready  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5  [Feature] Fix guided decoding blocking bitmask memcpy (#12563)'
  echo 'fc7b8d1e-strict  2 missing  baseline human agent-claude-code-claude-sonnet-4-5  [Performance] e2e overheads reduction: Small followup diff (#7364)'
  echo 'fe66b347-strict  1 missing  baseline human agent-claude-code-claude-sonnet-4-5 agent-codex-gpt-5 agent-codex-cli-gpt-5 agent-trae-claude-sonnet-4-5  [Model] Mamba2 Prefill Performance Tweaks: Fixing Flurry of Unnecessary Memory Copies  (#14778)'
  ;;
*) exec benchtriage run "$manifest" --out "${RESULTS:-results}" --resume --job "$@" ;;
esac
