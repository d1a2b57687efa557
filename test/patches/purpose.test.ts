import { describe, expect, test } from "vitest";
import { authorsWords } from "../../src/patches/prose.ts";
import { purposeOf } from "../../src/patches/purpose.ts";

const head =
  "Copy link Collaborator somebody commented Jul 28, 2025 • edited Loading Uh oh! There was an error while loading. Please reload this page . ";

function purpose(discussion: string, message = "") {
  return purposeOf([
    { where: "message", text: message, pointer: "/message" },
    { where: "discussion", text: authorsWords(discussion), pointer: "/timeline_text" },
  ]);
}

describe("why the author made the change", () => {
  test("the paragraph under Purpose, up to the next heading, with its place", () => {
    const text = `${head}Purpose This avoids a copy in every decoding step. Test Plan run it`;
    expect(purpose(text)).toEqual({
      where: "discussion",
      pointer: `/timeline_text:char ${text.indexOf("This avoids")}`,
      text: "This avoids a copy in every decoding step.",
    });
  });

  test("the first words of a page without headings; persons, commands and logs are left out", () => {
    expect(
      purpose(
        `${head}Thanks to @somebody, this makes the sampler faster for us. python -m sglang.launch_server --tp 8`,
      )?.text,
    ).toBe("Thanks to @…, this makes the sampler faster for us.");
    expect(purpose(`${head}user@host:~/vllm$ python x.py of which nobody says a word`)).toBeNull();
  });

  test("else the message; a subject alone is no purpose", () => {
    expect(purpose("", "  \n\nThe loop went over every request of the waiting queue.\n\nMore.")).toEqual({
      where: "message",
      pointer: "/message:char 4",
      text: "The loop went over every request of the waiting queue.",
    });
    expect(purpose(`${head}No description provided. Sorry, something went wrong.`)).toBeNull();
    expect(purpose("", "[Core] Make the loop of the scheduler much faster (#1234)")).toBeNull();
  });

  test("whole sentences of a long one", () => {
    const found = purpose(`${head}Motivation ${"It is slow in this way. ".repeat(60)}`)?.text ?? "";
    expect(found.length).toBeLessThanOrEqual(500);
    expect(found).toMatch(/this way\.$/);
  });
});
