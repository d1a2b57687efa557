import type { AttemptPartRecord, Claim } from "../model/attemptParts.ts";
import { type Project, projectSchema } from "../model/identity.ts";
import type { AttemptPlace } from "./attemptPath.ts";

/** Who knows the model best: what called it, then what named the directory. */
export const modelTrust = ["trajectory", "stdout", "stderr", "path", "journal"];
/** Summaries and predictions name the planner's default, whoever ran: only where nothing else is known. */
export const modelHearsay = ["summary", "prediction"];
export const nameTrust = ["path", "journal", "summary", "prediction", "evaluation"];

export type StatedClaim = Claim & { readonly by: string; readonly file: string };

export function claimsOf(place: AttemptPlace, parts: readonly AttemptPartRecord[]): StatedClaim[] {
  const [file] = parts;
  return [
    ...place.claims.map((claim) => ({ ...claim, by: "path", file: file?.directory ?? place.id })),
    ...parts.flatMap((part) =>
      (part.said.claims ?? []).map((claim) => ({ ...claim, by: part.part, file: part.file })),
    ),
  ];
}

export function best(
  claims: readonly StatedClaim[],
  field: Claim["field"],
  trust: readonly string[],
): StatedClaim | undefined {
  return claims
    .filter((each) => each.field === field && each.value !== "default" && trust.includes(each.by))
    .toSorted((a, b) => trust.indexOf(a.by) - trust.indexOf(b.by))[0];
}

/** `sonnet`, as a command line takes it, is no other model than `claude-sonnet-4-6`. */
export function isFamily(word: string, model: string): boolean {
  return /^[a-z]+$/.test(word) && model.split("-").includes(word);
}

export function projectOfPath(claims: readonly StatedClaim[]): Project | undefined {
  const named = claims.find(({ field }) => field === "project")?.value;
  const parsed = projectSchema.safeParse(named);
  return parsed.success ? parsed.data : undefined;
}
