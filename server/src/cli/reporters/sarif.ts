/**
 * `--format sarif`: SARIF 2.1.0, what code scanning services read.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { docsAddress, fingerprintOf, rulePage } from "../../config/index.ts";
import type { Rule, Severity } from "../../engine/index.ts";
import type { CheckResult, Region, ReportedFinding } from "../check/result.ts";
import {
  messageOf,
  type PlacedFinding,
  type Reporter,
  type ReportOptions,
  repositoryPath,
  uniqueNames,
  worstFirst,
} from "./reporter.ts";

export const sarif: Reporter = (result, options) => {
  const findings = kept(result, options.maxFindings);
  const names = uniqueNames(findings, ({ finding }) => fingerprintOf(finding.key));
  const someHidden = findings.some(({ finding }) => finding.hidden);
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driver(options) },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          ROOT: { uri: `file://${uriPath(options.root)}/`, description: { text: "The top of the repository." } },
        },
        invocations: [invocation(result, findings.length)],
        results: findings.map((placed, i) => resultOf(placed, { name: names[i]!, someHidden }, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** How many findings a result has, those that are hidden among them. */
export function countAll({ files }: CheckResult): number {
  return files.reduce((n, { findings }) => n + findings.length, 0);
}

/** In text order; with a limit, the worst, and of equals the first. Hidden findings go before any that is shown. */
function kept({ files }: CheckResult, limit = Number.POSITIVE_INFINITY): PlacedFinding[] {
  const all = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  if (all.length <= limit) return all;
  const shown = worstFirst(all.filter(({ finding }) => !finding.hidden));
  const hidden = all.filter(({ finding }) => finding.hidden);
  return [...shown, ...hidden].slice(0, limit);
}

function driver({ rules, version }: ReportOptions) {
  return {
    name: "Wellsourced",
    organization: "Wellsourced",
    semanticVersion: version,
    informationUri: docsAddress.split("/blob/")[0]!,
    rules: rules.map(describe),
  };
}

function describe(rule: Rule) {
  const { id, summary, why, example } = rule;
  const level = rule.default === "off" ? "none" : levels[rule.default];
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: sentence(summary) },
    fullDescription: { text: why },
    help: {
      text: `${sentence(summary)} ${why}`,
      markdown: `${sentence(summary)} ${why}\n\nFails:\n\n${quoted(example.fails)}\n\nPasses:\n\n${quoted(example.passes)}`,
    },
    helpUri: rulePage(id),
    defaultConfiguration: { enabled: rule.default !== "off", level: level === "none" ? "warning" : level },
    properties: { tags: ["journalism", "sourcing"] },
  };
}

interface AmongOthers {
  /** What it is followed by from run to run; no other result of the file has it. */
  readonly name: string;
  readonly someHidden: boolean;
}

function resultOf({ file, finding }: PlacedFinding, { name, someHidden }: AmongOthers, options: ReportOptions) {
  const { rule, severity, related, hidden, fixes } = finding;
  const locationOf = (path: string) => ({ uri: uriPath(repositoryPath(path, options)), uriBaseId: "ROOT" });
  const artifactLocation = locationOf(file.path);
  const safe = fixes.filter(({ kind, edits }) => kind === "safe" && edits.length);
  const ruleIndex = options.rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(0 <= ruleIndex && { ruleIndex }),
    level: levels[severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...region(finding), snippet: { text: finding.excerpt.words } },
        },
      },
    ],
    ...(related.length && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        physicalLocation: {
          artifactLocation: place.path === undefined ? artifactLocation : locationOf(place.path),
          region: region(place),
        },
      })),
    }),
    // The second is the one that GitHub goes by. Left to itself it takes a hash of the line, which for prose is the paragraph:
    // all findings of a rule in one would be one alert, and close and open again with every word that is edited in it.
    partialFingerprints: { "wordsAndNeighbours/v1": name, primaryLocationLineHash: name },
    // The standard wants them on all results of a run or on none: an empty list says that it is not suppressed.
    ...(someHidden && { suppressions: hidden ? [suppression(hidden)] : [] }),
    ...(safe.length && {
      fixes: safe.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: region(edit),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }),
  };
}

function suppression({ by, reason }: NonNullable<ReportedFinding["hidden"]>) {
  return by === "suppression"
    ? { kind: "inSource", ...(reason !== undefined && { justification: reason }) }
    : { kind: "external", justification: "Known since the baseline was written." };
}

function invocation(result: CheckResult, nKept: number) {
  const total = countAll(result);
  const failures = result.files.filter(({ outcome }) => outcome === "failed");
  const notifications = [
    ...failures.map(({ path, why }) => ({ level: "error", message: { text: `${path}: ${why}` } })),
    ...result.notices.map((text) => ({ level: "note", message: { text } })),
    ...(nKept < total
      ? [
          {
            level: "warning",
            message: { text: `Of ${total} findings the worst ${nKept} are here; GitHub takes no more.` },
          },
        ]
      : []),
  ];
  return {
    executionSuccessful: failures.length === 0,
    ...(notifications.length && { toolExecutionNotifications: notifications }),
  };
}

/** SARIF has no hints; GitHub shows `note` least. */
const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note", hint: "note" };

/** Lines and columns alone: offsets in the file would count its byte-order mark, and readers differ on that. */
function region({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function uriPath(path: string): string {
  return path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^([A-Za-z])%3A/, "/$1:");
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function quoted(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}
