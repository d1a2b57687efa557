import { code, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { counted } from "../cells/numbers.ts";
import type { OriginNames } from "../commit/origins.ts";
import type { Beside, FailureEvent, FailureStory } from "./stories.ts";

/** A chain longer than this stands in a fold. */
const LONG = 4;

/** A story for its template. */
export function storyView({ variant, events, cured, last }: FailureStory, names: OriginNames) {
  const failed = events.reduce((sum, { times }) => sum + times, 0);
  const days = [...new Set(events.flatMap(({ day }) => day ?? []))];
  return {
    variant,
    count: counted(failed, "failed execution"),
    span: days.length === 0 ? null : days.length === 1 ? days[0] : `${days[0]} to ${days.at(-1)}`,
    isLong: events.length > LONG,
    foldSummary: counted(events.length, "failure, dated", "failures, dated"),
    events: events.map((event) => eventView(event, names)),
    cured: cured === null ? null : curedWords(cured.pipeline, cured.time),
    curedOrigin: cured === null ? "" : names.cell(cured),
    cure: inline(last.action),
    isUseless: last.retry === "never",
  };
}

function curedWords(pipeline: string, time: string | undefined): string {
  return time === undefined
    ? `${pipeline}, at a time that no file tells`
    : `${pipeline}, ${time.slice(0, 10)}`;
}

function eventView({ day, pipeline, failure, times, beside }: FailureEvent, names: OriginNames) {
  const [seen] = failure.chain;
  const { quote } = seen?.origin ?? {};
  const said = failure.error ?? failure.statusText;
  return {
    day: day ?? "Undated",
    pipeline,
    cause: phrase`${text(failure.title)} (${code(failure.class)})`,
    times: times === 1 ? null : `${times} times`,
    quote: quote === undefined ? (said === "" ? null : code(said)) : code(quote),
    origin: names.cell(seen?.origin ?? failure),
    beside: beside.map(besideWords),
  };
}

/** What another variant did that day, and in what it differed. */
function besideWords(other: Beside): Phrase {
  const did = other.failed === null ? "came to its end" : `failed, too: ${other.failed}`;
  const apart = [
    ...(other.onlyHere.length === 0 ? [] : [phrase`only here ${words(other.onlyHere)}`]),
    ...(other.onlyThere.length === 0 ? [] : [phrase`only there ${words(other.onlyThere)}`]),
    ...(other.images === null
      ? []
      : [phrase`image ${code(other.images[0])} here, ${code(other.images[1])} there`]),
  ];
  const told = phrase`${text(other.variant)} ${text(did)}`;
  return apart.length === 0 ? told : phrase`${told} (${joined(apart, "; ")})`;
}

const MOST_WORDS = 8;

function words(list: readonly string[]): Phrase {
  const shown = code(list.slice(0, MOST_WORDS).join(" "));
  return list.length <= MOST_WORDS ? shown : phrase`${shown} and ${list.length - MOST_WORDS} more words`;
}
