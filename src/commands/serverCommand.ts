import type { FlagUse, ParsedCommand } from "../model/command.ts";
import { quoteWords, writtenWord } from "./argv.ts";
import type { Project } from "../model/records.ts";
import { appended, edited, replacedModel, withEnv, withGap } from "./edits.ts";
import { parseCommand } from "./parseCommand.ts";

/** How each engine's server is started, as a module: the command-line form is younger than both. */
const servers = {
  vllm: { module: "vllm.entrypoints.openai.api_server", model: "--model" },
  sglang: { module: "sglang.launch_server", model: "--model-path" },
} as const;

/** What client and server must agree on: the client's words for it are the server's too. */
const shared = ["--port", "--trust-remote-code", "--served-model-name"];

/** What is known of a client's server besides the client. */
export interface ServerKnowledge {
  readonly project?: Project | null;
  /** The model of the benchmark, for a client that names none. */
  readonly model?: string | undefined;
}

/** The server a client needs: the same model, the flags that left the client, the environment of the command. */
export function serverCommand(
  client: ParsedCommand,
  moved: readonly string[],
  known: ServerKnowledge = {},
): string {
  const project = known.project ?? (client.entry.name.includes("sglang") ? "sglang" : "vllm");
  const { module, model } = servers[project];
  const own = parseCommand(`python -m ${module} ${moved.join(" ")}`.trimEnd());
  const has = (flag: string) => own.flags.some(({ name }) => name === flag);
  const id = modelOf(client.flags.find(({ name }) => name === "--model")) ?? known.model;
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

/** Where a server listens is settled by the client, or by who runs it. */
const places = ["--host", "--port"];

/**
 * A server line that somebody wrote, for a client: the client's model in place of the line's, the flags that left the client
 * and what both must agree on added where the line has them not; every other word stays.
 */
export function serverLike(line: string, client: ParsedCommand, moved: readonly string[]): string {
  const written = parseCommand(line);
  const placed = edited(
    line,
    written.flags
      .filter(({ name }) => places.includes(name))
      .map((use) => ({ span: withGap(written, use), text: "" })),
  );
  const named = modelOf(client.flags.find(({ name }) => name === "--model"));
  const server = parseCommand(placed);
  const theirs =
    modelOf(server.flags.find(({ name }) => /^--model(?:-path)?$/.test(name))) ?? positional(server);
  const ofModel =
    named === undefined || theirs === undefined || named === theirs
      ? placed
      : replacedModel(server, theirs, named);
  return client.env.reduce(
    (text, { name, value }) => {
      const parsed = parseCommand(text);
      return parsed.env.some((each) => each.name === name) ? text : withEnv(parsed, name, value);
    },
    withWords(ofModel, [...moved, ...client.flags.filter(({ name }) => shared.includes(name)).map(words)]),
  );
}

function positional({ positionals }: ParsedCommand): string | undefined {
  return positionals[0]?.value;
}

function withWords(text: string, added: readonly string[]): string {
  const server = parseCommand(text);
  const missing = added.filter((each) => {
    const [use] = parseCommand(`python server.py ${each}`).flags;
    return use === undefined || !server.flags.some(({ name }) => name === use.name);
  });
  return missing.length === 0 ? text : appended(server, missing.join(" "));
}
