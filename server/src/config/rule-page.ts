/** Where the rules are documented, for links from a finding to its rule. */

export const docsAddress = "https://github.com/wellsourced/wellsourced/blob/main/docs";

export function rulePage(rule: string): string {
  return `${docsAddress}/rules/${rule}.md`;
}
