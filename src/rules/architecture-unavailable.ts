import type { SignalFact } from "../model/facts.ts";
import { defineRule, type Report } from "./rule.ts";

type Id = "subject" | "files" | "label" | "measuredElsewhere" | "testedElsewhere" | "mentioned";

export default defineRule({
  id: "architecture-unavailable",
  axis: "hardware",
  decides: { rank: 110, category: "Wrong hardware arch" },
  title: "The change is for an architecture the target does not have",
  rationale:
    "Code for another chip is compiled out or never selected on the target: whatever is measured there is not the change.",
  advice: "Sort out commits for other hardware before anything is run, or give them a machine that has it.",
  needs: ["signals", "hardware", "target", "thresholds"],
  messages: {
    subject: { text: "the subject names {what}, which {gpu} is not", severity: "blocking" },
    files: {
      text: "{share} of the source files by which the change is entered are for {what}; {gpu} never runs them",
      severity: "blocking",
    },
    label: { text: "listed for {what}, the target is {gpu}", severity: "blocking" },
    measuredElsewhere: { text: "listed for {what}, the target is {gpu}", severity: "note" },
    testedElsewhere: {
      text: "the author measured on {what}; whether {gpu} shows the effect is unknown",
      severity: "note",
    },
    mentioned: { text: "some changed lines are for {what}", severity: "note" },
  },
  check({ signals, hardware, target, thresholds }) {
    const { gpu } = target;
    const foreign = signals.filter(({ runsOnTarget }) => !runsOnTarget);
    return [
      ...foreign
        .filter(({ signal }) => signal.group === "architecture")
        .flatMap((fact) => judge(fact, gpu, thresholds.majorityShare)),
      ...foreign
        .filter(({ signal }) => signal.group === "claim")
        .map((fact) => report("testedElsewhere", fact, gpu)),
      // where something was measured on a GPU of the same maker is not what it needs
      ...hardware
        .filter(({ runsOnTarget }) => runsOnTarget === false)
        .map((label): Report<Id> => ({
          messageId: label.gpu?.vendor === target.entry.vendor ? "measuredElsewhere" : "label",
          args: { what: label.text, gpu },
          evidence: [label.origin],
        })),
    ];
  },
});

function judge(fact: SignalFact, gpu: string, majority: number): Report<Id>[] {
  if (fact.inSubject) return [report("subject", fact, gpu)];
  if (fact.fileShare > majority) return [report("files", fact, gpu)];
  return fact.fileShare > 0 || fact.inDiff ? [report("mentioned", fact, gpu)] : [];
}

function report(messageId: Id, { signal, origins, fileShare }: SignalFact, gpu: string): Report<Id> {
  return {
    messageId,
    args: { what: signal.description, gpu, share: `${Math.round(fileShare * 100)} %` },
    evidence: origins,
  };
}
