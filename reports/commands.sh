#!/usr/bin/env bash
# Corrected commands of 8 fixable commits (policy strict). Written by benchtriage.
# A job is a function per variant; call what you want to run. What is unknown stands above each job.
set -euo pipefail

# 3476ed08 [Core] Optimize block_manager_v2 vs block_manager_v1 (to make V2 default)  (#5602)
#   feature-flag-asymmetric: the changed code runs only with --use-v2-block-manager, and the command does not set it
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-54600709b6d4
#   missing: image digest of human: pin anonymous/vllm-bench:3476ed0809ec91a3457da0cb90543133a4f4b519
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-54600709b6d4
#   missing: patch of agent: path and sha256
job_3476ed08_baseline_run() (
  python benchmarks/benchmark_latency.py --model facebook/opt-125m --input-len 1536 --output-len 50 --batch-size 8 --use-v2-block-manager
)
job_3476ed08_human_run() (
  python benchmarks/benchmark_latency.py --model facebook/opt-125m --input-len 1536 --output-len 50 --batch-size 8 --use-v2-block-manager
)
job_3476ed08_agent_run() (
  python benchmarks/benchmark_latency.py --model facebook/opt-125m --input-len 1536 --output-len 50 --batch-size 8 --use-v2-block-manager
)

# 61b8cea3 [Attention] Optimize FlashInfer MetadataBuilder Build call (#21137)
#   path-not-exercised: FlashInfer attention backend is never reached: FlashAttention is the default on this GPU, FlashInfer must be selected (VLLM_ATTENTION_BACKEND not set)
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +0.1 % output_throughput mean, single run: identical runs differ by 1.05 % (s.d.)
#   6 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-526078a96c52
#   missing: image digest of human: pin anonymous/vllm-bench:61b8cea3b42feab021d506e9143551de18f9165c
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-526078a96c52
#   missing: patch of agent: path and sha256
job_61b8cea3_baseline_run() (
  VLLM_ATTENTION_BACKEND=FLASHINFER python benchmarks/benchmark_throughput.py --model meta-llama/Llama-3.2-3B-Instruct --dataset-name random --input-len 256 --output-len 128 --num-prompts 100
)
job_61b8cea3_human_run() (
  VLLM_ATTENTION_BACKEND=FLASHINFER python benchmarks/benchmark_throughput.py --model meta-llama/Llama-3.2-3B-Instruct --dataset-name random --input-len 256 --output-len 128 --num-prompts 100
)
job_61b8cea3_agent_run() (
  VLLM_ATTENTION_BACKEND=FLASHINFER python benchmarks/benchmark_throughput.py --model meta-llama/Llama-3.2-3B-Instruct --dataset-name random --input-len 256 --output-len 128 --num-prompts 100
)

# 6ce01f30 [Performance] Optimize `get_seqs` (#7051)
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 sequence bookkeeping, engine loop has its own benchmark
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-6a11fdfbb8d6
#   missing: image digest of human: pin anonymous/vllm-bench:6ce01f30667bbae33f112152e07a3b66b841078f
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-6a11fdfbb8d6
#   missing: patch of agent: path and sha256
job_6ce01f30_baseline_run() (
  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B --input-len 1024 --output-len 256 --num-prompts 1000
)
job_6ce01f30_human_run() (
  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B --input-len 1024 --output-len 256 --num-prompts 1000
)
job_6ce01f30_agent_run() (
  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B --input-len 1024 --output-len 256 --num-prompts 1000
)

# 70b808fe [Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync (#14377)
#   path-not-exercised: multimodal processing, vision tower is never reached: text-only requests carry no images, so the vision code is never entered (dataset random is text only)
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +1.8 % ttft mean, single run: identical runs differ by 13.5 % (s.d.)
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-63d635d17962
#   missing: image digest of human: pin anonymous/vllm-bench:70b808fe1a63322bc6bf5f46a91981a8f6b8af00
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-63d635d17962
#   missing: patch of agent: path and sha256
job_70b808fe_baseline_run() (
  python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model Qwen/Qwen2-VL-7B --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000
)
job_70b808fe_human_run() (
  python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model Qwen/Qwen2-VL-7B --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000
)
job_70b808fe_agent_run() (
  python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model Qwen/Qwen2-VL-7B --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000
)

# 99abb8b6 [V1][Spec Decode] Optimize Rejection Sampler with Triton Kernels (#14930)
#   command-malformed: '[ngram]'--ngram_prompt_lookup_min: a space is missing before the flag
#   flag-misplaced: --speculative-model belongs to the server, the benchmark client refuses it
#   dataset-missing: ShareGPT is never downloaded: without --dataset-path the benchmark dies before its first request
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-3a1e6481586e
#   missing: image digest of human: pin anonymous/vllm-bench:99abb8b650c66664cdc84d815b7f306f33bd9881
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-3a1e6481586e
#   missing: patch of agent: path and sha256
job_99abb8b6_baseline_server() (
  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --speculative-model '[ngram]' --ngram-prompt-lookup-max 5 --num_speculative_tokens 3 --ngram_prompt_lookup_min 5
)
job_99abb8b6_baseline_run() (
  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --dataset-name sharegpt --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
)
job_99abb8b6_human_server() (
  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --speculative-model '[ngram]' --ngram-prompt-lookup-max 5 --num_speculative_tokens 3 --ngram_prompt_lookup_min 5
)
job_99abb8b6_human_run() (
  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --dataset-name sharegpt --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
)
job_99abb8b6_agent_server() (
  python -m vllm.entrypoints.openai.api_server --model meta-llama/Llama-3.1-8B-Instruct --speculative-model '[ngram]' --ngram-prompt-lookup-max 5 --num_speculative_tokens 3 --ngram_prompt_lookup_min 5
)
job_99abb8b6_agent_run() (
  python benchmarks/benchmark_serving.py --model meta-llama/Llama-3.1-8B-Instruct --dataset-name sharegpt --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json
)

# cf2f084d Dynamic scheduler delay to improve ITL performance  (#3279)
#   model-unsupported: meta-llama/Llama-3.1-8B-Instruct is supported from 2024-07-23 on, the commit is of 2024-03-22
#   flag-value-invalid: --dataset is required and not given
#   feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
#   command-filler: stand-in command (--backend vllm --num-prompts 100); V0 scheduler has its own benchmark
#   baseline-missing: 2 baseline runs, none with a metric (error)
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-f721096d48a7
#   missing: image digest of human: pin anonymous/vllm-bench:cf2f084d56a1293cb08da2393984cdc7685ac019
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-f721096d48a7
#   missing: patch of agent: path and sha256
#   missing: feature-flag-asymmetric: the commit adds --scheduler-delay-factor, off by default, and the command does not set it
job_cf2f084d_baseline_run() (
  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000
)
job_cf2f084d_human_run() (
  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000
)
job_cf2f084d_agent_run() (
  python benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000
)

# ed250545 [Core] Introduce popleft_n and append_n in FreeKVCacheBlockQueue to further optimize block_pool (#21222)
#   benchmark-level-wrong: KV block pool / free list (popleft_n, append_n): a micro change under a serving benchmark, where its share of the time is too small to see
#   dataset-missing: the default dataset is ShareGPT, which is never downloaded: without --dataset-path the benchmark dies before its first request
#   command-filler: stand-in command (--backend vllm --num-prompts 100); KV block pool / free list (popleft_n, append_n) has its own benchmark
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +2.3 % ttft mean, single run: identical runs differ by 13.5 % (s.d.)
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-10904e6d7550
#   missing: image digest of human: pin anonymous/vllm-bench:ed25054577f7abca2aee32a5290200c4a1aed561
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-10904e6d7550
#   missing: patch of agent: path and sha256
job_ed250545_baseline_run() (
  python benchmarks/kv_cache/benchmark_block_pool.py
)
job_ed250545_human_run() (
  python benchmarks/kv_cache/benchmark_block_pool.py
)
job_ed250545_agent_run() (
  python benchmarks/kv_cache/benchmark_block_pool.py
)

# fa63e710 [V1][Perf] Reduce scheduling overhead in model runner after cuda sync (#12094)
#   model-unknown: meta-llama/Llama-3-8B does not exist; meta-llama/Meta-Llama-3-8B was most likely meant
#   trials-too-few: 1 + 1 trials, the policy asks for 3 per side
#   effect-within-noise: +0.6 % latency mean, single run: identical runs differ by 4.4 % (s.d.)
#   5 trials per variant, ABBA order, seed 20260118
#   missing: image digest of baseline: pin anonymous/vllm-baseline:baseline-2a0309a646b1
#   missing: image digest of human: pin anonymous/vllm-bench:fa63e710c7fbaae3a445f669d3b5ba6b9a4ef412
#   missing: image digest of agent: pin anonymous/vllm-baseline:baseline-2a0309a646b1
#   missing: patch of agent: path and sha256
job_fa63e710_baseline_run() (
  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --tensor-parallel-size 1 --input-len 1000 --batch-size 32
)
job_fa63e710_human_run() (
  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --tensor-parallel-size 1 --input-len 1000 --batch-size 32
)
job_fa63e710_agent_run() (
  VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --tensor-parallel-size 1 --input-len 1000 --batch-size 32
)
