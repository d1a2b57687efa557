/*
 * Numbers in what somebody wrote: with separators of thousands, a decimal comma, ranges, bounds and percent signs. Dates,
 * versions, hashes, addresses and names that hold digits are none.
 */

export interface Figure {
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** A range, a bound, or "about": the value stands for others beside it. */
  readonly isLoose: boolean;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
}

const other = [
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?\b/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/g,
  /https?:\/\/\S+/g,
  /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/g,
  /[#@]\d+/g,
  /\bv?\d+\.\d+\.\d+\S*/g,
  // a name in which digits stand: H100, gpt-5, Llama-3.1-8B, vllm_core-0035, x8, 96GBx8
  /(?<![\w.-])[A-Za-z_](?=[\w.-]*\d)[\w.-]*|\b\d+[A-Za-z]*x[A-Za-z0-9]\w*/g,
];

const number =
  /(?<![\w.,-])(?<![^\d\s(]\/)(~|≈|<|>|≤|≥|(?:about|around|roughly|approximately|at least|at most|over|under|up to|less than|more than|estimated|etwa|rund|ca\.) )?\s?([+−-])?(\d{1,3}(?:(?:,\d{3})+|(?:[\u00a0\u202f']\d{3})+)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(\+)?(?:\s?[-–—]\s?(\d+(?:\.\d+)?))?( ?[%％])?(?![\w])/gi;

/** Every number of a text, in order. */
export function figuresIn(text: string): Figure[] {
  const bare = withoutNames(text);
  return [...bare.matchAll(number)].flatMap((match) => {
    const [whole, bound, sign, digits = "", plus, to, percent] = match;
    const value = valueOf(digits);
    if (value === null) return [];
    return [
      {
        value: sign === "-" || sign === "−" ? -value.value : value.value,
        decimals: value.decimals,
        isPercent: percent !== undefined,
        isLoose: bound !== undefined || plus !== undefined || to !== undefined,
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

/** The same text with what is no number blanked out. */
function withoutNames(text: string): string {
  let bare = text.replaceAll("\n", " ");
  for (const pattern of other) bare = bare.replace(pattern, (name) => "_".repeat(name.length));
  return bare;
}

/** A comma before three digits parts thousands, any other is a decimal comma; a point is always a decimal point. */
function valueOf(digits: string): { value: number; decimals: number } | null {
  const bare = digits.replace(/[\u00a0\u202f']/g, "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return plain(bare.replaceAll(",", ""));
  return plain(bare.replace(",", "."));
}

function plain(digits: string): { value: number; decimals: number } | null {
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  return { value, decimals: digits.split(".")[1]?.length ?? 0 };
}

/** A whole number that counts something. */
export function isCount({ value, decimals, isPercent }: Figure): boolean {
  return decimals === 0 && value >= 0 && !isPercent;
}

/** Whether `share` (0 to 1) may be printed as this percentage: rounded or cut off; a loose one may be off by two points. */
export function printsShare({ value, decimals, isLoose }: Figure, share: number): boolean {
  const off = Math.abs(value - 100 * share);
  return off < 10 ** -decimals + 1e-9 || (isLoose && off <= 2.5);
}

/** Whether a number may be printed as this figure. */
export function printsValue({ value, decimals, isLoose }: Figure, right: number): boolean {
  const off = Math.abs(value - right);
  return off <= 10 ** -decimals / 2 + 1e-9 * Math.abs(right) || (isLoose && off <= 0.05 * Math.abs(right));
}
