import type { ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { figuresIn, type Figure, isCount, printsShare } from "../numbers.ts";
import { sentencesOf } from "../words.ts";
import { textsOf } from "../document.ts";

interface Fraction {
  readonly part: Figure;
  readonly whole: Figure;
}

/** "12 of 93 (12.9 %)", "95.8 % (92/96 commits)": the percentage must be that of the two counts. */
export const fractions: ClaimReader = ({ sections }) =>
  sections.flatMap((section) =>
    textsOf(section).flatMap((at) =>
      sentencesOf(at.text).flatMap(({ text, start }): Found[] => {
        const line = at.line + at.text.slice(0, start).split("\n").length - 1;
        return [...fractionsIn(text), ...wholesIn(text)].map((found) => ({
          section,
          at,
          line,
          text,
          ...found,
        }));
      }),
    ),
  );

type Decided = Pick<Found, "definition" | "status" | "printed" | "right" | "why">;

function fractionsIn(text: string): Decided[] {
  const figures = figuresIn(text);
  return figures.flatMap((part, at) => {
    const whole = figures[at + 1];
    if (whole === undefined || !isFraction(text, { part, whole })) return [];
    const percent = [figures[at - 1], figures[at + 2]].find(
      (each) => each?.isPercent === true && isBeside(text, each, { part, whole }),
    );
    const isOne =
      percent !== undefined && !isOneOfSeveral(text, percent, figures[figures.indexOf(percent) + 1]);
    return isOne ? [decided({ part, whole }, percent)] : [];
  });
}

/** "Ran 20 commits: done (17/19 succeeded)": one sentence with two wholes. */
function wholesIn(text: string): Decided[] {
  const [first, part, whole, ...more] = figuresIn(text);
  if (first === undefined || part === undefined || whole === undefined || more.length > 0) return [];
  const between = text.slice(first.end, part.start);
  const isOne =
    isCount(first) &&
    !first.isLoose &&
    /^\s+(?:\S+\s+){0,2}(commits|runs|items|attempts|tasks)\b[^;.]*\($/.test(between);
  if (!isOne || !isFraction(text, { part, whole }) || first.value <= part.value) return [];
  const holds = first.value === whole.value;
  return [
    {
      definition: "one-whole",
      status: holds ? "holds" : "contradicted",
      printed: `${first.value}`,
      right: holds ? null : `${whole.value}`,
      why: reason("two-wholes", { first: first.value, whole: whole.value }),
    },
  ];
}

function decided({ part, whole }: Fraction, percent: Figure): Decided {
  const share = part.value / whole.value;
  const holds = printsShare(percent, share);
  return {
    definition: "share-of-counts",
    status: holds ? "holds" : "contradicted",
    printed: `${percent.value} %`,
    right: holds ? null : `${(100 * share).toFixed(Math.max(1, percent.decimals))} %`,
    why: reason("share", { part: part.value, whole: whole.value }),
  };
}

function isFraction(text: string, { part, whole }: Fraction): boolean {
  const between = text.slice(part.end, whole.start).trim();
  return (
    isCount(part) &&
    isCount(whole) &&
    whole.value > 0 &&
    part.value <= whole.value &&
    !part.isLoose &&
    !whole.isLoose &&
    /^(\/|of|out of|von|de|sur)( the| all)?$/i.test(between)
  );
}

/** "2/3 good (75 % and 60 %)": a percentage of each, not of the counts. */
function isOneOfSeveral(text: string, { end }: Figure, next: Figure | undefined): boolean {
  return next?.isPercent === true && !/[();]/.test(text.slice(end, next.start));
}

/** One of them follows at most a few words and the parenthesis right behind them: no other clause. */
function isBeside(text: string, percent: Figure, { part, whole }: Fraction): boolean {
  const between =
    percent.start > whole.start ? text.slice(whole.end, percent.start) : text.slice(percent.end, part.start);
  // "60 % usable (2/3 tests)": a score beside a count
  const isScore = percent.start < part.start && !/^\s*(?:(?:of|der|des|de|von)\b[^()]*)?\(/i.test(between);
  const rest = text.slice(Math.max(percent.end, whole.end)).split(")")[0] ?? "";
  // what follows a word in the parenthesis is a goal, a bound or a share of something else
  return (
    !isScore &&
    between.length <= 40 &&
    /\(\s*[=≈~]?\s*$/.test(between) &&
    !/[;,.:]|\bvs\b/.test(between) &&
    !/^\s*\+/.test(rest) &&
    !/\bmin|\bmax/i.test(rest)
  );
}
