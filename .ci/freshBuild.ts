import { execFileSync } from "node:child_process";

/** Tests that start the program start what the source says now, not what was built last. */
export default function freshBuild(): void {
  // as outside of a test
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit", env });
}
