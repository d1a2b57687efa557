import type { Campaign } from "./campaign.ts";
import { commandsCampaign, hostileCommandsCampaign } from "./commands.ts";
import { compareCampaign } from "./compare.ts";
import { printersCampaign } from "./printers.ts";
import { readersCampaign } from "./readers.ts";
import { reportCampaign } from "./report.ts";

/** All of them, in the order in which they run. */
export const campaigns = [
  readersCampaign,
  commandsCampaign,
  hostileCommandsCampaign,
  printersCampaign,
  compareCampaign,
  reportCampaign,
] as unknown as readonly Campaign[];
