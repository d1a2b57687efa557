import type { FlagUse, ParsedCommand } from "../model/command.ts";
import { quoteWords, writtenWord } from "./argv.ts";
import { parseCommand } from "./parseCommand.ts";

/** How each engine's server is started, as a module: the command-line form is younger than both. */
const servers = {
  vllm: { module: "vllm.entrypoints.openai.api_server", model: "--model" },
  sglang: { module: "sglang.launch_server", model: "--model-path" },
} as const;

/** What client and server must agree on: the client's words for it are the server's too. */
const shared = ["--port", "--trust-remote-code", "--served-model-name"];

/** The server a client needs: the same model, the flags that left the client, the environment of the command. */
export function serverCommand(client: ParsedCommand, moved: readonly string[]): string {
  const { module, model } = client.entry.name.includes("sglang") ? servers.sglang : servers.vllm;
  const own = parseCommand(`python -m ${module} ${moved.join(" ")}`.trimEnd());
  const has = (flag: string) => own.flags.some(({ name }) => name === flag);
  const id = modelOf(client.flags.find(({ name }) => name === "--model"));
  return [
    ...client.env.map(({ name, value }) => `${name}=${quoteWords([value])}`),
    `python -m ${module}`,
    ...(has(model) ? [] : [`${model} ${id ?? "MODEL"}`]),
    ...moved,
    ...client.flags.filter(({ name }) => shared.includes(name) && !has(name)).map(words),
  ].join(" ");
}

function modelOf(use: FlagUse | undefined): string | undefined {
  const [value] = use?.values ?? [];
  if (use === undefined || use.inline === null) return value === undefined ? undefined : writtenWord(value);
  // what the shell would fill in must stay open to it
  return use.word.expansions.length > 0 ? use.word.text.slice(use.flag.length + 1) : quoteWords([use.inline]);
}

function words({ word, values }: FlagUse): string {
  return [word, ...values].map(writtenWord).join(" ");
}
