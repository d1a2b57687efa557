"""What Python's own argparse says of argument lists, with the parsers that cli-flags.json declares at a commit.

usage: argparseOracle.py CLI_FLAGS_JSON MAIN_LINE_TSV < cases.json > verdicts.json
cases: [{"id": entry point, "position": main-line index from 0, "text": command}, ...]
verdict: {"parses": bool, "unknown": [word, ...] or null, "error": text or null}

Nothing of the product is used here: the flags come from the raw file, the verdict from argparse.
"""
import argparse
import json
import shlex
import sys


class Refused(Exception):
    pass


class Plain(argparse.ArgumentParser):
    def error(self, message):
        raise Refused(message)

    def exit(self, status=0, message=None):
        raise Refused(message or "exit")


class Flexible(Plain):
    """vLLM's parser: underscores in option names are dashes."""

    def parse_known_args(self, args=None, namespace=None):
        return super().parse_known_args([dashed(word) for word in args], namespace)


def dashed(word):
    if not word.startswith("--"):
        return word
    name, equals, value = word.partition("=")
    return "--" + name[2:].replace("_", "-") + equals + value


def none_or(read):
    return lambda text: None if text in ("", "None") else read(text)


def human(text):
    text = text.strip()
    if text and text[-1] in "kKmMgGtT":
        return float(text[:-1])
    return -1 if text == "auto" else int(text)


def reader(kind):
    if kind is None:
        return str
    if kind == "int":
        return int
    if kind == "float":
        return float
    if kind == "optional_int":
        return none_or(int)
    if kind == "optional_float":
        return none_or(float)
    if kind.startswith("human_readable_int"):
        return human
    if kind in ("json.loads", "json"):
        return json.loads
    if kind == "optional_json":
        return none_or(json.loads)
    return str


def words_after(program, text):
    """The shell words behind the program of an entry point."""
    words = shlex.split(text)
    if " " in program:
        return words[words.index(program.split(" ")[0]) + len(program.split(" ")) :]
    last = program.rsplit("/", 1)[-1]
    return words[[word.rsplit("/", 1)[-1] for word in words].index(last) + 1 :]


def main():
    raw = json.load(open(sys.argv[1]))
    order = {"vllm": {}, "sglang": {}}
    for line in open(sys.argv[2]).read().strip().split("\n")[1:]:
        project, commit = line.split("\t")[:2]
        order[project][commit] = len(order[project])

    def at(project, point):
        return order[project][point["commit"][:10]]

    def holds(project, span, position):
        return at(project, span["from"]) <= position and (
            span.get("to") is None or position < at(project, span["to"])
        )

    def spans(project, flags, position):
        return [s for f in flags.values() for s in f["spans"] if holds(project, s, position)]

    def parser_of(id, position):
        entry = raw["entry_points"][id]
        project = entry["project"]
        classes = [c for c in entry.get("parser_class") or [] if at(project, c["from"]) <= position]
        flexible = bool(classes) and "Flexible" in str(classes[-1]["class"]) and project == "vllm"
        parser = (Flexible if flexible else Plain)(prog="x")
        declared = spans(project, entry["flags"], position)
        for include in entry.get("includes") or []:
            if holds(project, include, position):
                declared += spans(project, raw["sets"][include["set"]]["flags"], position)
        taken = set()
        for span in declared:
            names = [n for n in list(span["names"]) + list(span.get("aliases") or []) if n not in taken]
            if span.get("positional"):
                parser.add_argument(names[0].lstrip("-") if names else "positional", nargs=span.get("nargs"))
                continue
            if not names:
                continue
            taken.update(names)
            options = {"dest": "d%d" % len(taken), "default": None}
            if span.get("required"):
                options["required"] = True
            if span.get("negatable"):
                options["action"] = argparse.BooleanOptionalAction
            elif span["takes_value"] is False or span.get("action") == "DeprecatedAction":
                options["action"] = "store_true"
            else:
                options["type"] = reader(span.get("type"))
                nargs = "?" if span["takes_value"] == "optional" else span.get("nargs")
                if nargs is not None:
                    options["nargs"] = nargs
                choices = span.get("choices")
                if isinstance(choices, list) and choices:
                    options["choices"] = [c for c in choices if c is not None]
            parser.add_argument(*names, **options)
        return parser

    parsers = {}
    verdicts = []
    for case in json.load(sys.stdin):
        key = (case["id"], case["position"])
        if key not in parsers:
            parsers[key] = parser_of(*key)
        try:
            _, unknown = parsers[key].parse_known_args(words_after(case["id"].split(":", 1)[1], case["text"]))
            verdicts.append({"parses": not unknown, "unknown": unknown, "error": None})
        except Refused as refused:
            verdicts.append({"parses": False, "unknown": None, "error": str(refused)})
    json.dump(verdicts, sys.stdout)


main()
