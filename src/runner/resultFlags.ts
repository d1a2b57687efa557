/*
 * What makes each benchmark program save its own result file, with the requests apart where it can. A program of another
 * revision that does not know a flag is asked first (`--help`); what it prints is kept in any case.
 */

interface SavingProgram {
  /** End of the program's id in the flag catalogue. */
  readonly program: RegExp;
  readonly flags: (folder: string, file: string) => readonly (readonly string[])[];
}

const programs: readonly SavingProgram[] = [
  {
    program: /(?:benchmark_serving(?:_\w+)?\.py|vllm bench serve)$/,
    flags: (folder, file) => [
      ["--save-result"],
      ["--save-detailed"],
      ["--result-dir", folder],
      ["--result-filename", file],
    ],
  },
  {
    program: /(?:benchmark_(?:latency|throughput)\.py|vllm bench (?:latency|throughput))$/,
    flags: (folder, file) => [["--output-json", `${folder}/${file}`]],
  },
  {
    program: /sglang\.bench_serving$/,
    flags: (folder, file) => [["--output-file", `${folder}/${file}`], ["--output-details"]],
  },
];

/** The client's words with what saves its result; flags that its help does not list, and those it has, stay out. */
export function savingResult(
  argv: readonly string[],
  entryPoint: string | null,
  help: string | null,
  place: { readonly folder: string; readonly file: string },
): readonly string[] {
  const known = programs.find(({ program }) => program.test(entryPoint ?? ""));
  if (known === undefined || help === null) return argv;
  const added = known
    .flags(place.folder, place.file)
    .filter(
      ([flag = ""]) =>
        help.includes(flag) && !argv.some((word) => word === flag || word.startsWith(`${flag}=`)),
    );
  return [...argv, ...added.flat()];
}
