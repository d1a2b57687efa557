import { declareLaunchers } from "../commands/launcherRegistry.ts";
import { identities } from "./identities.ts";
import { type Layer, layerText } from "./layers.ts";
import { laidOver } from "./merge.ts";

/**
 * Makes what the layers declare, and nothing else, known beside benchtriage's own launchers. Trusts what it reads:
 * `checkFlags` has seen a user's file.
 */
export function useLaunchers(layers: readonly Layer[]): void {
  const files = layers.flatMap((layer) => layerText(layer, "catalogues", "launchers") ?? []);
  const merged = files
    .map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>)
    .reduce<Readonly<Record<string, unknown>>>(
      (older, newer) => laidOver(older, newer, identities.launchers),
      {},
    );
  declareLaunchers(merged);
}
