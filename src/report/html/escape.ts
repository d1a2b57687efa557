import { visible } from "../markdown.ts";

/** Any text as text of an HTML element. */
export function escapedText(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** Any text as text of an element or between the quotes of an attribute; what would be obeyed is shown. */
export function escapedHtml(value: string): string {
  return escapedText(visible(value)).replace(/"/g, "&quot;");
}
