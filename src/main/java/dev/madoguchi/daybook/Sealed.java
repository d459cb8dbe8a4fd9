package dev.madoguchi.daybook;

import dev.madoguchi.seal.Digests;

/** Bytes under a key. */
final class Sealed {
    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    String sha256() {
        return Digests.sha256Hex(bytes);
    }
}
