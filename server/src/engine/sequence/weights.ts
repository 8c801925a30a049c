/**
 * The file trained weights travel in: "WSEQ", the length of a JSON header (u32), the header, then the tensors, each at a
 * multiple of eight bytes. Little-endian. Knows nothing of what the tensors are for.
 */

type TensorType = "i8" | "f32" | "u32";

export interface Tensor {
  readonly type: TensorType;
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array | Float32Array | Uint32Array;
}

export interface WeightsFile {
  /** What the model's maker wrote beside the tensors; checked by whoever reads it. */
  readonly meta: unknown;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** The weights file is damaged, or of another make than this program reads. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
}

interface TensorHeader {
  readonly name: string;
  readonly type: TensorType;
  readonly rows: number;
  readonly columns: number;
  /** Counted from the end of the header. */
  readonly at: number;
}

const magic = "WSEQ";
const align = 8;
const arrays = { i8: Int8Array, f32: Float32Array, u32: Uint32Array } as const;

/** @throws WeightsError when the bytes are not a weights file, or end too soon. */
export function readWeights(bytes: Uint8Array): WeightsFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || asciiOf(bytes.subarray(0, 4)) !== magic)
    throw new WeightsError("This is not a weights file.");
  const start = 8 + view.getUint32(4, true);
  if (start > bytes.length) throw new WeightsError("The weights file ends within its header.");
  const { meta, tensors } = parseHeader(asciiOf(bytes.subarray(8, start)));
  const found = new Map<string, Tensor>();
  for (const { name, type, rows, columns, at } of tensors) {
    const from = start + at;
    const size = rows * columns * arrays[type].BYTES_PER_ELEMENT;
    if (from + size > bytes.length) throw new WeightsError(`The weights file ends within "${name}".`);
    found.set(name, { type, rows, columns, values: valuesIn(bytes.subarray(from, from + size), type) });
  }
  return { meta, tensors: found };
}

/** The bytes as they stand, if that is where such numbers may; in a larger buffer it need not be, and then they are copied. */
function valuesIn(bytes: Uint8Array, type: TensorType): Tensor["values"] {
  const array = arrays[type];
  const size = array.BYTES_PER_ELEMENT;
  const { buffer, byteOffset } = bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes);
  return new array(buffer as ArrayBuffer, byteOffset, bytes.length / size);
}

function parseHeader(json: string): { meta: unknown; tensors: readonly TensorHeader[] } {
  try {
    const { meta, tensors } = JSON.parse(json) as { meta: unknown; tensors: readonly TensorHeader[] };
    if (Array.isArray(tensors) && tensors.every(({ type }) => type in arrays)) return { meta, tensors };
  } catch {
    // Falls through: what can't be read is not ours.
  }
  throw new WeightsError("The weights file's header can't be read.");
}

export function writeWeights({ meta, tensors }: WeightsFile): Uint8Array<ArrayBuffer> {
  const headers: TensorHeader[] = [];
  let at = 0;
  for (const [name, { type, rows, columns, values }] of tensors) {
    headers.push({ name, type, rows, columns, at });
    at += Math.ceil(values.byteLength / align) * align;
  }
  let json = JSON.stringify({ meta, tensors: headers });
  while ((8 + json.length) % align !== 0) json += " ";
  const start = 8 + json.length;
  const bytes = new Uint8Array(start + at);
  const put = (text: string, offset: number) => {
    for (let i = 0; i < text.length; i++) bytes[offset + i] = text.charCodeAt(i);
  };
  put(magic, 0);
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  put(json, 8);
  let next = 0;
  for (const { values } of tensors.values()) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), start + headers[next++]!.at);
  }
  return bytes;
}

/** The header is plain ASCII by its writer's choice of names. */
function asciiOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
