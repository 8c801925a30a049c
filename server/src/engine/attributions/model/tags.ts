/**
 * The tags of the trained model, one a token: outside, or the beginning or inside of a span in one of six roles. A span's role
 * says on which side of its cue it stands, so that linking needs no second model.
 */

/**
 * `shared-cue` is a cue whose source was named for an earlier cue of the block ("…, she said, *adding* that …"); any other
 * cue has its source beside it, or none.
 */
export const roles = ["source-left", "source-right", "cue", "shared-cue", "content-left", "content-right"] as const;

export type Role = (typeof roles)[number];

/** What a span is, whatever its side. */
export type RoleKind = "source" | "cue" | "content";

export const kindOfRole: Readonly<Record<Role, RoleKind>> = {
  "source-left": "source",
  "source-right": "source",
  cue: "cue",
  "shared-cue": "cue",
  "content-left": "content",
  "content-right": "content",
};

/** 0 is outside; role r begins with tag 1 + 2r and goes on with tag 2 + 2r. */
export const OUTSIDE = 0;
export const tagCount = 1 + 2 * roles.length;

export function beginTag(role: Role): number {
  return 1 + 2 * roles.indexOf(role);
}

export function roleOf(tag: number): Role | undefined {
  return tag === OUTSIDE ? undefined : roles[(tag - 1) >> 1];
}

export function isBegin(tag: number): boolean {
  return (tag & 1) === 1;
}

/** A span goes on only after its own beginning or inside; everything else may follow anything. */
export function mayFollow(tag: number, previous: number): boolean {
  if (tag === OUTSIDE || isBegin(tag)) return true;
  return previous === tag || previous === tag - 1;
}

/** A span of tokens `[from, to)` with its role. */
export interface RoleSpan {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

/** The spans of a tag sequence, in order. */
export function spansOf(tags: ArrayLike<number>): RoleSpan[] {
  const spans: RoleSpan[] = [];
  let at = 0;
  while (at < tags.length) {
    const role = roleOf(tags[at]!);
    const from = at++;
    if (!role) continue;
    while (at < tags.length && tags[at] === beginTag(role) + 1) at++;
    spans.push({ role, from, to: at });
  }
  return spans;
}
