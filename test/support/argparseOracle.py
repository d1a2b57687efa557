"""What Python's own argparse says of argument lists, with the parsers that the shipped flag catalogue declares at a commit.

usage: argparseOracle.py data/catalogues/flags < cases.json > verdicts.json
cases: [{"id": entry point, "position": main-line position from 1, "text": command}, ...]
verdict: {"parses": bool, "unknown": [word, ...] or null, "error": text or null}

Nothing of the product is used here: the flags come from the shipped files, the verdict from argparse.
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
    return {
        "int": int,
        "float": float,
        "int?": none_or(int),
        "float?": none_or(float),
        "size": human,
        "json": json.loads,
        "json?": none_or(json.loads),
    }.get(kind, str)


def words_after(program, text):
    """The shell words behind the program of an entry point."""
    words = shlex.split(text)
    if " " in program:
        return words[words.index(program.split(" ")[0]) + len(program.split(" ")) :]
    last = program.rsplit("/", 1)[-1]
    return words[[word.rsplit("/", 1)[-1] for word in words].index(last) + 1 :]


def main():
    shipped = {name: json.load(open("%s/%s.json" % (sys.argv[1], name))) for name in ("vllm", "sglang")}

    def holds(span, position):
        return span["from"] <= position and (span["to"] is None or position < span["to"])

    def parser_of(id, position):
        project = shipped[id.split(":", 1)[0]]
        entry = next(each for each in project["entryPoints"] if each["id"] == id)
        flexible = entry["flexible"] is not None and entry["flexible"] <= position
        parser = (Flexible if flexible else Plain)(prog="x")
        declared = list(entry["flags"])
        for include in entry["includes"]:
            if holds(include, position):
                declared += next(each for each in project["sets"] if each["id"] == include["set"])["flags"]
        taken = set()
        for span in (each for each in declared if holds(each, position)):
            names = [name for name in span["names"] if name not in taken]
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
            elif span.get("nargs") == 0:
                options["action"] = "store_true"
            else:
                options["type"] = reader(span.get("type"))
                if "nargs" in span:
                    options["nargs"] = span["nargs"]
                if "choices" in span:
                    options["choices"] = project["choices"][span["choices"]]
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
