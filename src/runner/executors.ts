import { spawnSync } from "node:child_process";
import path from "node:path";
import type { VariantJob } from "../model/manifest.ts";
import type { Launch } from "./process.ts";

/** Where a process of a variant runs. */
export interface Executor {
  readonly name: "local" | "docker" | "podman" | "apptainer";
  /** The process as this machine starts it. */
  launch(variant: VariantJob, launch: Launch, given: Given): Launch;
  /** Fetches the variant's image where it is not there; why that failed, or null. */
  pull(variant: VariantJob, limitS: number): string | null;
  /** Content address of the variant's image; null where there is none or nobody can tell. */
  digest(variant: VariantJob): string | null;
  /** The command that ends what a launch of that id left behind; empty where nothing outlives its group. */
  cleaning(id: string): readonly string[];
  /** Ends everything that runs under a label; how many there were. */
  cleanAll(label: string): number;
}

export interface Given {
  /** Unique to the trial's process: what containers are called. */
  readonly id: string;
  /** `device=0,1` or null for what the scheduler gave. */
  readonly gpus: string | null;
  /** Variables that are handed on by name and never written down. */
  readonly secrets: readonly string[];
  /** Folder of the trial, which processes write into. */
  readonly folder: string;
  /** Of the run, as the engine for containers keeps it. */
  readonly label: string;
  /** Folder of programs that were built for the variant, first on PATH; null where it runs what is there. */
  readonly bin: string | null;
}

/** What a program is given besides the manifest's own variables. */
const inherited = [
  "PATH",
  "HOME",
  "LANG",
  "LC_ALL",
  "TMPDIR",
  "HF_HOME",
  "XDG_CACHE_HOME",
  "LD_LIBRARY_PATH",
  "CUDA_HOME",
  "CUDA_VISIBLE_DEVICES",
  "VIRTUAL_ENV",
  "PYTHONPATH",
];

export function environment(
  own: Readonly<Record<string, string>>,
  { gpus, secrets, bin }: Given,
): Record<string, string> {
  const handed = [...inherited, ...secrets].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const devices = /^device=([\w,-]+)$/.exec(gpus ?? "")?.[1];
  return {
    ...Object.fromEntries(handed),
    ...(devices === undefined ? {} : { CUDA_VISIBLE_DEVICES: devices }),
    ...(bin === null ? {} : { PATH: `${bin}:${process.env["PATH"] ?? ""}`, VIRTUAL_ENV: path.dirname(bin) }),
    ...own,
  };
}

function imageOf({ repository, tag, digest }: NonNullable<VariantJob["image"]>): string {
  return digest === null ? `${repository}:${tag}` : `${repository}@${digest}`;
}

const local: Executor = {
  name: "local",
  launch: (_variant, launch, given) => ({ ...launch, env: environment(launch.env, given) }),
  pull: () => null,
  digest: () => null,
  cleaning: () => [],
  cleanAll: () => 0,
};

/**
 * Inside a container a patch goes over the installed package, whole or not at all, before the engine starts there. The words
 * of the engine come as arguments: no quoting stands between manifest and program.
 */
const patchProgram = `set -eu
patch=$1 package=$2 strip=$3
shift 3
root=$(cd / && python3 -c 'import importlib.util, os, sys
print(os.path.dirname(os.path.dirname(importlib.util.find_spec(sys.argv[1]).origin)))' "$package")
patch --batch --forward --fuzz=0 --strip="$strip" --directory="$root" --dry-run <"$patch" >&2
patch --batch --forward --fuzz=0 --strip="$strip" --directory="$root" <"$patch" >&2
exec "$@"
`;

function patched({ patch, server, client }: VariantJob, { argv, isEngine }: Launch): readonly string[] {
  if (patch?.path == null || isEngine !== true) return argv;
  const isSglang = [...(server?.argv ?? []), ...client.argv].some((word) => word.includes("sglang"));
  const [name, strip] = isSglang ? ["sglang", "2"] : ["vllm", "1"];
  return ["sh", "-c", patchProgram, "benchtriage", path.resolve(patch.path), name, strip, ...argv];
}

function patchFolder({ patch }: VariantJob): string[] {
  return patch?.path == null ? [] : [path.dirname(path.resolve(patch.path))];
}

const LABEL = "benchtriage.run";

function containers(program: "docker" | "podman"): Executor {
  const known = new Map<string, string>();
  return {
    name: program,
    launch(variant, launch, given) {
      const [entry = "", ...args] = patched(variant, launch);
      const env = Object.entries(launch.env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
      const secrets = given.secrets.flatMap((name) =>
        process.env[name] === undefined ? [] : ["--env", name],
      );
      const argv = [
        program,
        "run",
        "--rm",
        "--init",
        "--name",
        given.id,
        "--label",
        `${LABEL}=${given.label}`,
        "--network",
        "host",
        "--ipc",
        "host",
        "--gpus",
        given.gpus ?? "all",
        ...env,
        ...secrets,
        ...[given.folder, launch.directory, ...patchFolder(variant)].flatMap((each) => [
          "--volume",
          `${each}:${each}`,
        ]),
        "--workdir",
        launch.directory,
        "--entrypoint",
        entry,
        variant.image === null ? "" : imageOf(variant.image),
        ...args,
      ];
      return { ...launch, argv, directory: given.folder, env: environment({}, given) };
    },
    pull({ image }, limitS) {
      const name = image === null ? "" : imageOf(image);
      const call = (...words: readonly string[]) =>
        spawnSync(program, words, { encoding: "utf8", timeout: limitS * 1000 });
      if (call("image", "inspect", name).status === 0) return null;
      const { status, stderr, error } = call("pull", "--quiet", name);
      const said = (stderr ?? "").trim().split("\n").at(-1) ?? "";
      return status === 0 ? null : `its image ${name} cannot be pulled: ${error?.message ?? said}`;
    },
    digest({ image }) {
      if (image === null || image.digest !== null) return image?.digest ?? null;
      const name = `${image.repository}:${image.tag}`;
      if (known.has(name)) return known.get(name) ?? null;
      const asked = spawnSync(program, ["image", "inspect", "--format", "{{index .RepoDigests 0}}", name], {
        encoding: "utf8",
      });
      const digest = /@(sha256:[0-9a-f]{64})/.exec(asked.stdout ?? "")?.[1] ?? null;
      if (digest !== null) known.set(name, digest);
      return digest;
    },
    cleaning: (id) => [program, "rm", "--force", id],
    cleanAll(label) {
      const found = spawnSync(program, ["ps", "--all", "--quiet", "--filter", `label=${LABEL}=${label}`], {
        encoding: "utf8",
      });
      const ids = (found.stdout ?? "").split("\n").filter((id) => id !== "");
      if (ids.length > 0) spawnSync(program, ["rm", "--force", ...ids], { stdio: "ignore" });
      return ids.length;
    },
  };
}

const apptainer: Executor = {
  name: "apptainer",
  launch(variant, launch, given) {
    const env = Object.entries(launch.env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
    const argv = [
      "apptainer",
      "exec",
      "--nv",
      "--writable-tmpfs",
      "--pwd",
      launch.directory,
      ...[given.folder, launch.directory, ...patchFolder(variant)].flatMap((each) => ["--bind", each]),
      ...env,
      `docker://${variant.image === null ? "" : imageOf(variant.image)}`,
      ...patched(variant, launch),
    ];
    return { ...launch, argv, directory: given.folder, env: environment({}, given) };
  },
  pull: () => null,
  digest: ({ image }) => image?.digest ?? null,
  cleaning: () => [],
  cleanAll: () => 0,
};

export const executors: Readonly<Record<Executor["name"], Executor>> = {
  local,
  docker: containers("docker"),
  podman: containers("podman"),
  apptainer,
};
