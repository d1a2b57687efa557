/*
 * Texts that somebody could put where a name, a subject, a log line or a command is expected, to become more than a text: each is
 * obeyed by one of the forms that a report is written in.
 */

/** A program of this name would be started; no form may start it, or write a file of its name. */
export const TRAP = "pwned";

export const hostileTexts: readonly string[] = [
  // HTML and SVG
  `<script>document.title="${TRAP}"</script>`,
  `"><img src=x onerror="document.title='${TRAP}'">`,
  `</title></svg><svg onload="document.title='${TRAP}'">`,
  `<a href="javascript:document.title='${TRAP}'">x</a>`,
  `]]><iframe src="http://127.0.0.1:9/${TRAP}"></iframe>`,
  "<!--",
  "--><details open><summary>",
  "&lt;b&gt;&#0;",
  // Markdown
  `[x](javascript:document.title='${TRAP}')`,
  `![x](http://127.0.0.1:9/${TRAP}.png)`,
  "| a | b |\n|---|---|\n| c |",
  "\\| \\\\| `|` ``|``",
  "```\n~~~\n",
  "$\\href{x}{y}$",
  "[^1]: x\n\n# heading\n- [x] item",
  "http://127.0.0.1:9/x?<b>&\"'",
  "www.example.org/*_*_",
  "me@example.org",
  // shells
  `$(touch ${TRAP})`,
  `\`touch ${TRAP}\``,
  `'; touch ${TRAP}; '`,
  `"; touch ${TRAP}; "`,
  `\n touch ${TRAP}\n`,
  `\r touch ${TRAP} #`,
  `<(touch ${TRAP})`,
  `$((a[$(touch ${TRAP})]))`,
  `--flag=$(touch ${TRAP})`,
  `-rf`,
  "${IFS}",
  "!!",
  "\\",
  "'",
  '"',
  // YAML
  'x\u2028metadata:\u2028  {"name":"evil","namespace":"kube-system"}',
  "x\u0085evil: y",
  "a: b #c",
  "\t- x",
  "---\nkind: Pod",
  "*a",
  "&a",
  "!!python/object:x",
  "no",
  "1e3",
  "0x1F",
  "~",
  "{{ .x }}",
  "$(HOME)",
  "%YAML 1.1",
  // terminals, and what nobody sees
  "\u001b[31m\u001b]0;pwned\u0007",
  "\u0000\u0001\u0008\u007f\u009b31m",
  "\u202eevil\u2066\u200f",
  "\ud800",
  "\udfffx",
  "\ufeffx",
  "\ufffe\uffff",
  // names of Object's members
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  // workflow commands of GitHub, and CSV formulas
  `::error file=x::${TRAP}`,
  "=cmd|' /C calc'!A0",
  "%0A::set-output name=x::y",
  // paths
  "../../../etc/passwd",
  "/dev/stdin",
  "C:\\x",
  "a/../../b",
];

/** Numbers at the edge of what a double holds. */
export const hostileNumbers: readonly number[] = [
  0,
  -0,
  -1,
  5e-324,
  1e308,
  -1e308,
  1e-300,
  2 ** 53,
  1e21,
  0.1,
  1e9,
  1_700_000_000,
];
