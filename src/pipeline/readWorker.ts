import { type MessagePort, workerData } from "node:worker_threads";
import { loadKnowledge } from "./knowledge.ts";
import { Claims, readPiece, type ReadPiece, type Share } from "./readShare.ts";

/* What a reading thread does (readPool.ts): it takes piece after piece of the set it is given, and sends what they say. */

const { port } = workerData as { readonly port: MessagePort };
const knowledge = loadKnowledge();

port.on("message", (share: Share) => {
  const { run, state, ends } = share;
  const claims = new Claims(state, ends.length);
  for (let piece = claims.claimOrWait(); piece !== null; piece = claims.claimOrWait()) {
    const send = (read: Omit<ReadPiece, "run" | "piece">) => port.postMessage({ run, piece, ...read });
    try {
      send({ entries: readPiece(share, piece, knowledge) });
    } catch (error) {
      send({ error });
    }
    claims.tell();
  }
});
