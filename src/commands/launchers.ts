import { ownTable } from "../model/ownTable.ts";
/*
 * Programs that start another program: what of their words is theirs, and where the other's begin. Options that are not
 * listed are taken for switches; where that leaves no known program, the first word that names one is taken.
 */

export interface LauncherForm {
  /** Options whose value is the next word. */
  readonly valued?: readonly string[];
  /** Words before the other program that are no options: a container, a host, a duration. */
  readonly positionals?: number;
  /** `NAME=VALUE` words set variables. */
  readonly assigns?: boolean;
  /** The first word that is no option is a container image: its entry point may be the program. */
  readonly image?: boolean;
  /** The rest is a text for a shell, also where it is one quoted word. */
  readonly shell?: boolean;
  /** Options whose value is a text for a shell. */
  readonly shellOptions?: RegExp;
  /** The option that names a container image. */
  readonly imageOption?: string;
  /** Options that set variables of the other program. */
  readonly env?: readonly string[];
  /** Options that put a folder of the host at a place the other program sees: `HOST:PLACE`. */
  readonly mounts?: readonly string[];
}

export interface Launcher extends LauncherForm {
  readonly names: readonly string[];
  /** Forms behind a word such as `run` or `exec`; any other word starts nothing. */
  readonly subcommands?: Readonly<Record<string, LauncherForm>>;
}

const containerEnv = ["-e", "--env"];
const containerMounts = ["-v", "--volume", "--mount"];

const dockerRun: LauncherForm = {
  image: true,
  env: containerEnv,
  mounts: containerMounts,
  valued: [
    ...containerEnv,
    ...containerMounts,
    ..."--env-file --gpus --runtime --name --network --net --ipc --shm-size --ulimit --entrypoint -p --publish".split(
      " ",
    ),
    ..."-w --workdir -u --user --device --memory -m --cpus --cpuset-cpus --cpuset-mems --security-opt".split(
      " ",
    ),
    ..."--cap-add --add-host --hostname -h --restart --label -l --platform --pull --log-driver --log-opt".split(
      " ",
    ),
    ..."--privileged=VALUE --group-add --pid --tmpfs --dns --volumes-from --annotation --userns".split(" "),
  ],
};

/** Of `docker compose` itself and of its `exec` and `run`, whose first words are theirs and the service. */
const composeOptions = [
  ...containerEnv,
  ..."-f --file -p --project-name --profile --env-file -u --user -w --workdir --index --entrypoint -v --volume".split(
    " ",
  ),
];

/** Sorted by what they are for. */
export const launchers: readonly Launcher[] = [
  { names: ["env"], assigns: true, valued: ["-u", "--unset", "-C", "--chdir"] },
  { names: ["nohup", "exec", "time", "command", "setsid", "caffeinate"] },
  { names: ["eval"], shell: true },
  { names: ["nsenter", "unshare"], valued: ["-t", "--target", "-S", "-G", "-r", "-w"] },
  { names: ["systemd-run"], valued: ["-p", "--property", "-u", "--unit", "-E", "--setenv", "--slice"] },
  { names: ["flock"], valued: ["-w", "--timeout", "-E"], positionals: 1, shellOptions: /^-c$/ },
  { names: ["chroot"], positionals: 1 },
  { names: ["parallel"], valued: ["-j", "--jobs", "-a", "--joblog", "--delay", "-I"], shell: true },
  { names: ["script"], shellOptions: /^(?:-[a-z]*c|--command)$/ },
  { names: ["sudo", "doas"], assigns: true, valued: ["-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T"] },
  { names: ["timeout"], valued: ["-s", "--signal", "-k", "--kill-after"], positionals: 1 },
  { names: ["nice", "ionice", "chrt"], valued: ["-n", "-c", "-p"] },
  { names: ["stdbuf"], valued: ["-i", "-o", "-e"] },
  { names: ["numactl"], valued: ["-N", "-m", "-C", "-i", "-p"] },
  { names: ["taskset"], positionals: 1 },
  { names: ["xargs"], valued: ["-I", "-n", "-P", "-L", "-d", "-a", "-E", "-s"] },
  { names: ["watch"], valued: ["-n", "--interval"], shell: true },
  { names: ["bash", "sh", "zsh", "dash"], shellOptions: /^-[a-z]*c$/ },
  {
    names: ["ssh"],
    valued: ["-p", "-i", "-l", "-o", "-L", "-R", "-D", "-J", "-F", "-b", "-c"],
    positionals: 1,
    shell: true,
  },
  {
    names: ["tmux"],
    subcommands: {
      new: { valued: ["-s", "-n", "-c", "-t", "-e", "-x", "-y", "-F"], shell: true },
      "new-session": { valued: ["-s", "-n", "-c", "-t", "-e", "-x", "-y", "-F"], shell: true },
      "new-window": { valued: ["-n", "-c", "-t", "-e", "-F"], shell: true },
      "send-keys": { valued: ["-t", "-N"], shell: true },
      "split-window": { valued: ["-c", "-t", "-e", "-l", "-F"], shell: true },
    },
  },
  { names: ["screen"], valued: ["-S", "-t", "-c", "-h", "-dmS"], shell: true },
  {
    names: ["nsys"],
    subcommands: {
      profile: {
        valued:
          "-o --output -t --trace -w -y --delay -d --duration -s --sample -c --capture-range -b --backtrace".split(
            " ",
          ),
      },
    },
  },
  {
    names: ["ncu"],
    valued:
      "-o --export -k --kernel-name -c --launch-count -s --launch-skip --set --section --metrics --target-processes".split(
        " ",
      ),
  },
  {
    names: ["torchrun"],
    valued:
      "--nproc-per-node --nproc_per_node --nnodes --node-rank --node_rank --master-addr --master_addr --master-port --master_port --rdzv-backend --rdzv-endpoint --rdzv-id".split(
        " ",
      ),
  },
  { names: ["cProfile"], valued: ["-o", "-s"] },
  {
    names: ["accelerate"],
    subcommands: {
      launch: {
        valued:
          "--config_file --num_processes --num_machines --machine_rank --main_process_port --main_process_ip --mixed_precision --gpu_ids".split(
            " ",
          ),
      },
    },
  },
  {
    names: ["mpirun", "mpiexec"],
    valued: ["-n", "-np", "-H", "--host", "--hostfile", "-x", "--map-by", "--bind-to"],
  },
  {
    names: ["uv"],
    subcommands: {
      tool: { positionals: 1, valued: ["--from", "--with", "--python", "-p"] },
      run: {
        valued:
          "--with --python -p --extra --group --directory --project --env-file --index-url --extra-index-url --with-requirements --package".split(
            " ",
          ),
      },
    },
  },
  { names: ["uvx", "pipx"], valued: ["--from", "--with", "--python", "-p", "--spec"] },
  {
    names: ["conda", "mamba", "micromamba"],
    subcommands: { run: { valued: ["-n", "--name", "-p", "--prefix", "--cwd"] } },
  },
  {
    names: ["poetry", "pipenv", "pixi", "pdm", "hatch", "rye"],
    subcommands: { run: { valued: ["-e", "--environment"] } },
  },
  {
    names: ["docker", "podman", "nerdctl"],
    subcommands: {
      run: dockerRun,
      create: dockerRun,
      compose: { positionals: 2, env: containerEnv, valued: composeOptions },
      exec: {
        positionals: 1,
        env: containerEnv,
        valued: [...containerEnv, "--env-file", "-u", "--user", "-w", "--workdir", "--detach-keys"],
      },
    },
  },
  {
    names: ["docker-compose", "podman-compose"],
    positionals: 2,
    env: containerEnv,
    valued: composeOptions,
  },
  {
    names: ["kubectl", "oc"],
    subcommands: {
      exec: {
        positionals: 1,
        valued: "-n --namespace -c --container -f --filename --context --kubeconfig".split(" "),
      },
      run: {
        positionals: 1,
        imageOption: "--image",
        valued: "-n --namespace --image --restart --context --kubeconfig --env --labels -l --overrides".split(
          " ",
        ),
      },
    },
  },
  {
    names: ["srun", "salloc"],
    imageOption: "--container-image",
    valued:
      "-N --nodes -n --ntasks -c --cpus-per-task -p --partition -A --account -t --time -J --job-name -w --nodelist -o --output -e --error -G --gpus -q --qos -x --exclude -m -D --chdir --export --container-image --container-mounts --container-name --container-workdir --gres --mem --mpi".split(
        " ",
      ),
  },
  { names: ["sbatch"], shellOptions: /^--wrap$/ },
  {
    names: ["apptainer", "singularity"],
    subcommands: {
      exec: {
        positionals: 1,
        mounts: ["-B", "--bind"],
        valued: "-B --bind --env --env-file --pwd -H --home -W --workdir -S --scratch --overlay".split(" "),
      },
      run: {
        positionals: 1,
        mounts: ["-B", "--bind"],
        valued: "-B --bind --env --env-file --pwd -H --home -W --workdir -S --scratch --overlay".split(" "),
      },
    },
  },
  {
    names: ["enroot"],
    subcommands: {
      start: {
        positionals: 1,
        mounts: ["-m", "--mount"],
        env: ["-e", "--env"],
        valued: ["-m", "--mount", "-e", "--env", "-c", "--conf"],
      },
    },
  },
  {
    names: ["ray"],
    subcommands: {
      job: {
        positionals: 1,
        valued:
          "--address --working-dir --runtime-env --runtime-env-json --submission-id --entrypoint-num-gpus --entrypoint-num-cpus".split(
            " ",
          ),
      },
    },
  },
];

/** The server as a module. */
export const serverModule = "vllm.entrypoints.openai.api_server";

/** Images whose entry point is the engine's server: words behind the image are its arguments. */
export const serverImages: readonly {
  readonly image: RegExp;
  readonly project: "vllm";
  readonly program: string;
}[] = [
  {
    image: /(?:^|\/)vllm\/vllm-openai(?::|@|$)/,
    project: "vllm",
    program: serverModule,
  },
];

/** Images that hold an engine of the release in their tag, and start what is given. */
export const engineImages: readonly { readonly image: RegExp; readonly project: "vllm" | "sglang" }[] = [
  { image: /(?:^|\/)(?:vllm\/vllm-[\w-]+|rocm\/vllm[\w-]*)(?::|@|$)/, project: "vllm" },
  { image: /(?:^|\/)lmsysorg\/sglang(?::|@|$)/, project: "sglang" },
];

/** Other names of the same program: by module, and by command line. */
export const aliases = ownTable<string>({
  "vllm.benchmarks.latency": "vllm bench latency",
  "vllm.benchmarks.serve": "vllm bench serve",
  "vllm.benchmarks.throughput": "vllm bench throughput",
  "vllm.benchmarks.startup": "vllm bench startup",
});

/** Modules that start the script, or the module, behind them as a launcher does. */
export const launcherModules = ownTable<string>({
  "torch.distributed.run": "torchrun",
  "torch.distributed.launch": "torchrun",
  "accelerate.commands.launch": "torchrun",
  cProfile: "cProfile",
  profile: "cProfile",
  viztracer: "cProfile",
});

/** The module behind the `vllm` command: its sub-commands follow. */
export const cliModule = "vllm.entrypoints.cli.main";

/** Options of the engine's own driver whose values are commands. */
export const driverOptions: readonly string[] = ["--serve-cmd", "--bench-cmd"];
