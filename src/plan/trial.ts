import type { Job, VariantJob } from "../model/manifest.ts";

/**
 * One trial as a bash program: apply the patch, start the server, wait until its port answers, run the client, stop the
 * server and take the patch back. All words come as arguments, so that no quoting stands between manifest and program:
 *
 *     bash -c PROGRAM trial READY_S RUN_S PORT PATCH PACKAGE STRIP SERVER_FOLDER CLIENT_FOLDER N SERVER… CLIENT…
 *
 * PATCH is empty without one; N counts the server's words, 0 without one. The exit code is the client's; 65 where the
 * patch does not apply as a whole, 75 (try again) where the server did not get ready, 124 where the client took too long.
 */
export const trialProgram = `set -euo pipefail
ready=$1 limit=$2 port=$3 patch=$4 package=$5 strip=$6 server_folder=$7 client_folder=$8 count=$9
shift 9
server=("\${@:1:count}")
client=("\${@:count+1}")
log=$PWD/server.log
pid= applied=
patched() { patch --batch --forward --fuzz=0 --strip="$strip" --directory="$root" "$@" <"$patch"; }
finish() {
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi
  if [ -n "$applied" ]; then patched --reverse >/dev/null || true; fi
}
trap finish EXIT
if [ -n "$patch" ]; then
  root=$(cd / && python -c 'import importlib.util, os, sys
print(os.path.dirname(os.path.dirname(importlib.util.find_spec(sys.argv[1]).origin)))' "$package")
  if ! patched --dry-run >&2; then echo "the patch does not apply as a whole" >&2; exit 65; fi
  patched >&2
  applied=yes
fi
if [ "$count" -gt 0 ]; then
  (cd -- "$server_folder" && exec "\${server[@]}") >"$log" 2>&1 &
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
timeout "$limit" "\${client[@]}"
`;

/** Where the benchmark programs of the job's source are checked out, below the working tree. */
const SOURCE = "benchmark-source";

/** How a patch of each project is put over the installed package: which package, how many folders to strip. */
const packages = {
  vllm: { name: "vllm", strip: 1 },
  sglang: { name: "sglang", strip: 2 },
} as const;

/** The arguments of the trial program before the words of server and client. `patch` is a file or empty. */
export function trialArguments(job: Job, { server, client }: VariantJob, patch: string): string[] {
  const { name, strip } = packages[job.project ?? "vllm"];
  return [
    String(job.timeouts.readyS),
    String(job.timeouts.runS),
    String(job.execution.port),
    patch,
    name,
    String(strip),
    joined(".", server?.directories ?? []),
    clientFolder(client),
  ];
}

/** A script of the repository is called from its root; a module must not find the uncompiled tree there. */
function clientFolder({ argv, directories }: VariantJob["client"]): string {
  const isScript = argv.some((word) => /^[^/-].*\.py$/.test(word));
  return joined(isScript ? SOURCE : ".", directories);
}

function joined(root: string, directories: readonly string[]): string {
  return directories.reduce((all, next) => (next.startsWith("/") ? next : `${all}/${next}`), root);
}

/** How a container engine is told of an image: by its digest where that is known. */
export function placeOf({ repository, tag, digest }: NonNullable<VariantJob["image"]>): string {
  return digest === null ? `${repository}:${tag}` : `${repository}@${digest}`;
}

/** An agent whose patch is unknown would measure the baseline again: it cannot run. */
export function canRun({ patch }: VariantJob): boolean {
  return patch === null || patch.path !== null;
}

export interface SetupStep {
  readonly folder: string;
  readonly argv: readonly string[];
}

/** Once per job, in the working tree: the benchmark programs, then what the clients read. */
export function setupSteps({ benchmarkSource, repository, variants }: Job): SetupStep[] {
  const checkout =
    benchmarkSource.commit === null || repository === null
      ? []
      : [
          ["git", "clone", "--quiet", repository, SOURCE],
          ["git", "-C", SOURCE, "checkout", "--quiet", benchmarkSource.commit],
        ];
  const needed = variants.flatMap(({ client, setup }) =>
    setup.map(({ argv }) => ({ folder: clientFolder(client), argv })),
  );
  const distinct = new Map(needed.map((step) => [JSON.stringify(step), step]));
  return [...checkout.map((argv) => ({ folder: ".", argv })), ...distinct.values()];
}

/** A trial of the plan: whose, and which one of them. */
export interface PlannedTrial {
  readonly variant: VariantJob;
  /** `warm-up-1` or the number of the counted trial, from 1. */
  readonly repetition: string;
}

/** Every trial that can run, in order: warm-ups, then the planned sequence. */
export function plannedTrials({ variants, order, execution }: Job): PlannedTrial[] {
  const runnable = variants.filter(canRun);
  const warm = runnable.flatMap((variant) =>
    Array.from({ length: execution.warmups }, (_, index) => ({
      variant,
      repetition: `warm-up-${index + 1}`,
    })),
  );
  const seen = new Map<string, number>();
  const counted = order.sequence.flatMap((name) => {
    const variant = runnable.find((each) => each.name === name);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return variant === undefined ? [] : [{ variant, repetition: String(count) }];
  });
  return [...warm, ...counted];
}
