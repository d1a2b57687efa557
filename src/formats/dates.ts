const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A date as git and mail write it, in ISO 8601 with its own zone: `Mon Jul 6 16:10:21 2026 -0400`, `Mon, 6 Jul 2026 …`, `1783368621 -0400`. */
export function gitDate(text: string): string | undefined {
  return named(text) ?? numbered(text);
}

function named(text: string): string | undefined {
  const [, monthA, dayA, timeA, yearA, zoneA] =
    /^\w{3} (\w{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4}) ([+-]\d{4})$/.exec(text.trim()) ?? [];
  const [, dayB, monthB, yearB, timeB, zoneB] =
    /^(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4})$/.exec(text.trim()) ?? [];
  const [month = "", day = "", time, year, zone = ""] =
    timeA === undefined ? [monthB, dayB, timeB, yearB, zoneB] : [monthA, dayA, timeA, yearA, zoneA];
  if (time === undefined || year === undefined || !months.includes(month)) return undefined;
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  return `${year}-${number}-${day.padStart(2, "0")}T${time}${withColon(zone)}`;
}

/** Seconds since 1970 and a zone: `git log --pretty=raw`. */
function numbered(text: string): string | undefined {
  const [, seconds, sign, hours, minutes] = /^(\d{9,11}) ([+-])(\d{2})(\d{2})$/.exec(text.trim()) ?? [];
  if (seconds === undefined) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const local = new Date((Number(seconds) + offset * 60) * 1000).toISOString().slice(0, 19);
  return `${local}${sign}${hours}:${minutes}`;
}

function withColon(zone: string): string {
  return `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
