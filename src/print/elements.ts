import type { Element, ElementContent } from "hast";

export function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}

export const newline: ElementContent = { type: "text", value: "\n" };

/** What may be wider than the page scrolls in a region of its own, which a keyboard can reach. */
export function region(label: string, content: ElementContent[], kind = "scroll"): Element {
  return element("div", { className: [kind], role: "region", tabIndex: 0, ariaLabel: label }, content);
}
