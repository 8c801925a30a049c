/** Who works in a folder, for signing what they do: as git has it, which is how a team knows them, or else as the machine does. */
import { homedir, userInfo } from "node:os";
import { tryGit } from "./git.ts";

/** Never throws; “someone” where nothing says who. */
export async function userName(folder: string): Promise<string> {
  return (await nameInGit(folder)) || nameOfAccount() || "someone";
}

/** git's `user.name` as it holds in a folder; empty where git is absent or knows none. Asked once per folder, for it hardly changes. */
export function nameInGit(folder: string): Promise<string> {
  const known = namesInGit.get(folder) ?? askGit(folder);
  namesInGit.set(folder, known);
  return known;
}

const namesInGit = new Map<string, Promise<string>>();

/** Reading a setting runs nothing of the repository. Nor is git started in it: some systems would take a program of that name there. */
async function askGit(folder: string): Promise<string> {
  try {
    const { status, output } = await tryGit(homedir(), "-C", folder === "" ? "/" : folder, "config", "user.name");
    return status === 0 ? output.replace(/\s+/g, " ").trim() : "";
  } catch {
    return ""; // no git here
  }
}

function nameOfAccount(): string {
  try {
    return userInfo().username;
  } catch {
    return ""; // an account without an entry among the users, as in some containers
  }
}
