/**
 * The first message, made whole: some small clients leave out what the protocol asks for and what they have nothing to say of. The
 * library would stumble over that before any handler of ours is asked.
 */
import { type ConnectionOptions, InitializeRequest, Message } from "vscode-languageserver";

/** For every connection that a server is served on. */
export const connectionOptions: ConnectionOptions = {
  messageStrategy: { handleMessage: (message, next) => next(whole(message)) },
};

function whole(message: Message): Message {
  if (!Message.isRequest(message) || message.method !== InitializeRequest.method) return message;
  const params = objectOr(message.params);
  return Object.assign(message, { params: { ...params, capabilities: objectOr(params.capabilities) } });
}

/** Nothing where it is no object. */
function objectOr(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
