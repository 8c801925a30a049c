// Loaded before everything else (--import): whatever would leave this machine ends the process at once, loudly.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

const refuse = (what) =>
  function refused() {
    process.stderr.write(`OFFLINE: ${what} was called\n${new Error().stack}\n`);
    process.exit(97);
  };
net.Socket.prototype.connect = refuse("net.connect");
net.Server.prototype.listen = refuse("net.listen");
tls.connect = refuse("tls.connect");
dgram.createSocket = refuse("dgram.createSocket");
for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns[name] = refuse(`dns.${name}`);
for (const name of Object.keys(dns.promises)) {
  if (/^(?:lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse(`dns.promises.${name}`);
}
globalThis.fetch = refuse("fetch");
globalThis.WebSocket = refuse("WebSocket");

// Another program could ask for us: git alone is run, and never to talk to another repository.
for (const name of ["spawn", "execFile"]) {
  const run = childProcess[name];
  childProcess[name] = (file, args, ...rest) => {
    const asks = file !== "git" || args.some((arg) => /^(?:fetch|pull|push|clone|ls-remote|remote)$/.test(arg));
    return asks ? refuse(`${name} ${file} ${args.join(" ")}`)() : run(file, args, ...rest);
  };
}
syncBuiltinESMExports();
