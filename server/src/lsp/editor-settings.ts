/** The editor's own settings: asked for where it answers questions about them, else as it last sent them. */
import type { Connection } from "vscode-languageserver";
import type { Client } from "./client.ts";

export class EditorSettings {
  readonly #connection: Connection;
  readonly #isAsked: boolean;
  #last: unknown;

  constructor(connection: Connection, { asksConfiguration, settings }: Client) {
    this.#connection = connection;
    this.#isAsked = asksConfiguration;
    this.#last = settings;
  }

  /** @param folder the address of a workspace folder; those of the user where it is not given */
  async of(folder: string | undefined): Promise<unknown> {
    if (!this.#isAsked) return this.#last;
    try {
      const item = folder === undefined ? { section: "wellsourced" } : { section: "wellsourced", scopeUri: folder };
      return (await this.#connection.workspace.getConfiguration(item)) ?? this.#last;
    } catch (error) {
      this.#connection.console.warn(`The editor did not say what its settings are: ${String(error)}`);
      return this.#last;
    }
  }

  /** Those that come with the message of a change. */
  sent(settings: unknown): void {
    if (!this.#isAsked) this.#last = sectionOf(settings) ?? this.#last;
  }
}

/** Editors send their settings whole or already cut down to our section. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) return undefined;
  return "wellsourced" in settings ? settings.wellsourced : settings;
}
