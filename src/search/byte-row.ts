/** A growing row of bytes. */
export interface ByteRow {
  bytes: Uint8Array;
  length: number;
}

export function putByte(row: ByteRow, byte: number): void {
  if (row.length === row.bytes.length) {
    const larger = new Uint8Array(row.bytes.length * 2);
    larger.set(row.bytes);
    row.bytes = larger;
  }
  row.bytes[row.length] = byte;
  row.length += 1;
}

/** Seven bits a byte, lowest first, the highest bit saying that more follow. */
export function putNumber(row: ByteRow, value: number): void {
  let rest = value;
  for (; rest >= 128; rest >>>= 7) putByte(row, (rest & 127) | 128);
  putByte(row, rest);
}
