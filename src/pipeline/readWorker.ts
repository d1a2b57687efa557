import { type MessagePort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { loadKnowledge } from "./knowledge.ts";
import { Claims, type FilePiece, readPiece, type ReadPiece, type Share } from "./readShare.ts";

/* What a reading thread does (readPool.ts): it takes piece after piece of the set it is told of, and sends what they say. */

const { port } = workerData as { readonly port: MessagePort };
const knowledge = loadKnowledge();

port.on("message", (message: Share | FilePiece) => {
  // a piece of a set that was at its end before this thread came to it
  if (!("state" in message)) return;
  const { run, state, isHashed } = message;
  const claims = new Claims(state);
  const pieces: FilePiece["files"][] = [];
  for (let piece = claims.claimOrWait(); piece !== null; piece = claims.claimOrWait()) {
    const send = (read: Omit<ReadPiece, "run" | "piece">) => port.postMessage({ run, piece, ...read });
    // a piece is sent before it can be claimed
    while (pieces.length <= piece) pieces.push(received(run));
    try {
      send({ entries: readPiece(pieces[piece] ?? [], isHashed, knowledge) });
    } catch (error) {
      send({ error });
    }
    claims.tell();
  }
});

function received(run: number): FilePiece["files"] {
  for (;;) {
    const got = receiveMessageOnPort(port)?.message as Share | FilePiece | undefined;
    if (got === undefined) throw new Error("a piece was claimed that has not been sent");
    if (got.run === run && "files" in got) return got.files;
  }
}
