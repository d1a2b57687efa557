/*
 * What of a commit's prose is the author's own statement. Everything else is blanked, not cut, so that a match keeps its
 * character position in the file a reader opens.
 */

const boilerplate: readonly RegExp[] = [
  // GitHub's heading of the description: an account called "…-amd" is no statement about hardware.
  /^\s*Copy link (?:[\w-]+ ){0,3}?\S+ (?:bot )?commented \w{3,9} \d{1,2}, \d{4}/,
  // vLLM's checklist of 2024 explains `[Hardware][AMD]` and the like to the author, up to its thanks.
  /(?:PR Checklist \(Click to|BEFORE SUBMITTING, PLEASE READ)[^]*?(?:a great tool for everyone!|$)/gi,
  // vLLM's checklist of 2025.
  /Essential Elements of an Effective PR Description Checklist[^]*?examples for a new model\./g,
  // SGLang's checklist closes the description.
  /Checklist (?:\[.?\] )?(?:Format your code|Ensure pre-commit)[^]*$/g,
];

/** Who worked on a commit, for whom, is not what it is about. */
const people: readonly RegExp[] = [/^[^\S\n]*\w+(?:-\w+)*-by:.*$/gim, /<[^<>@\s]+@[^<>\s]+>/g];

/**
 * The author's own description: a pull request's page goes on with the reactions and everybody else's comments. What
 * reviewers and bots say is not a fact about the commit.
 */
export function authorsWords(discussion: string): string {
  const second = discussion.indexOf("Copy link ", 1);
  const ends = [
    discussion.indexOf("Sorry, something went wrong."),
    discussion.indexOf("All reactions"),
    second,
  ];
  const end = Math.min(discussion.length, ...ends.filter((each) => each >= 0));
  return blank(discussion.slice(0, end), [...boilerplate, ...people]);
}

/** The message behind its subject line, which is looked at on its own. */
export function messageBody(message: string, subject: string): string {
  const body =
    subject !== "" && message.startsWith(subject)
      ? " ".repeat(subject.length) + message.slice(subject.length)
      : message;
  return blank(body, people);
}

function blank(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => found.replace(/[^\n]/g, " ")),
    text,
  );
}
