package dev.madoguchi.seal;

import dev.madoguchi.seal.EnvelopeException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A sealed record as it lies in the outbox, travels and is kept by the city: a signed, encrypted, immutable parcel.
 *
 * <p>CBOR map {@code {"v":1, "header":bstr, "sealed":bstr, "sig":bstr(64)}}. An {@code Envelope} has the right form;
 * whether its signature fits says {@link #verify}, what is inside {@link CityPrivateKey#open}.
 */
public final class Envelope {
    /** The most bytes an envelope may have: 16 MiB, twice what the largest allowed photo needs. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int VERSION = 1;
    private static final int ENTRIES = 4;
    private static final int MIN_SEALED = Hpke.OVERHEAD;

    private final Header header;
    private final byte[] headerBytes;
    private final byte[] sealed;
    private final byte[] signature;
    /** The one encoding, written once: it is asked for again and again. */
    private final byte[] bytes;

    private Envelope(Header header, byte[] headerBytes, byte[] sealed, byte[] signature, byte[] bytes) {
        this.header = header;
        this.headerBytes = headerBytes;
        this.sealed = sealed;
        this.signature = signature;
        this.bytes = bytes;
    }

    static Envelope sign(Header header, byte[] headerBytes, byte[] sealed, SigningKey key) {
        byte[] signature = key.sign(signed(headerBytes, sealed));
        var bytes = new ByteArrayOutputStream(headerBytes.length + sealed.length + 128);
        write(bytes, headerBytes, sealed, signature);
        return new Envelope(header, headerBytes, sealed, signature, bytes.toByteArray());
    }

    /** Reads an envelope's form; refuses every byte string that {@link #bytes()} could not have written. */
    public static Envelope parse(byte[] bytes) throws EnvelopeException {
        return StrictCbor.read("envelope", bytes, MAX_BYTES, cbor -> fields(cbor, bytes), Envelope::write);
    }

    /** @param bytes what is read: its encoding, where it is the one */
    private static Envelope fields(JsonParser cbor, byte[] bytes) throws EnvelopeException {
        StrictCbor.begin(cbor);
        if (StrictCbor.integer(cbor, "v") != VERSION) {
            throw new EnvelopeException(Reason.UNSUPPORTED, "envelope version is not " + VERSION);
        }
        byte[] headerBytes = StrictCbor.bytes(cbor, "header");
        byte[] sealed = StrictCbor.bytes(cbor, "sealed");
        byte[] signature = StrictCbor.bytes(cbor, "sig");
        StrictCbor.end(cbor);
        if (signature.length != SigningKey.SIGNATURE_BYTES || sealed.length < MIN_SEALED) {
            throw new EnvelopeException(Reason.MALFORMED, "sealed part or signature has a wrong length");
        }
        Header header = HeaderCodec.decode(headerBytes);
        if (header.suite() != Header.SUITE_1) {
            throw new EnvelopeException(Reason.UNSUPPORTED, "suite " + header.suite() + " is not known");
        }
        return new Envelope(header, headerBytes, sealed, signature, bytes.clone());
    }

    /** What the outside says. */
    public Header header() {
        return header;
    }

    /** The envelope's one encoding. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    /** The same to be read once, without a copy. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    private static void write(Envelope envelope, OutputStream out) {
        write(out, envelope.headerBytes, envelope.sealed, envelope.signature);
    }

    private static void write(OutputStream out, byte[] headerBytes, byte[] sealed, byte[] signature) {
        try (JsonGenerator cbor = StrictCbor.write(out)) {
            cbor.writeStartObject(sealed, ENTRIES);
            cbor.writeNumberProperty("v", VERSION);
            cbor.writeBinaryProperty("header", headerBytes);
            cbor.writeBinaryProperty("sealed", sealed);
            cbor.writeBinaryProperty("sig", signature);
            cbor.writeEndObject();
        }
    }

    /** SHA-256 over {@link #bytes()}, in 64 lower-case hexadecimal digits: what a receipt names. */
    public String sha256() {
        return HexFormat.of().formatHex(Digests.sha256(bytes));
    }

    /** Checks the workstation's signature, or fails with {@code BAD_SIGNATURE}. */
    public void verify(VerifyingKey station) throws EnvelopeException {
        if (!station.verifies(signed(headerBytes, sealed), signature)) {
            throw new EnvelopeException(Reason.BAD_SIGNATURE, "the signature does not fit record " + header.id());
        }
    }

    byte[] headerBytes() {
        return headerBytes.clone();
    }

    byte[] sealed() {
        return sealed.clone();
    }

    private static byte[] signed(byte[] headerBytes, byte[] sealed) {
        byte[] both = Arrays.copyOf(headerBytes, headerBytes.length + sealed.length);
        System.arraycopy(sealed, 0, both, headerBytes.length, sealed.length);
        return both;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Envelope[" + header.id() + "]";
    }
}
