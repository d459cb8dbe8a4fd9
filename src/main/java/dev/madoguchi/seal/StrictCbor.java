package dev.madoguchi.seal;

import dev.madoguchi.seal.EnvelopeException.Reason;
import java.io.OutputStream;
import java.time.DateTimeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * CBOR (RFC 8949) maps that can be written in one way only.
 *
 * <p>A value is read field by field in its fixed order, then written again; bytes that differ from that are refused. So
 * indefinite lengths, long integers, tags, duplicate or extra keys, another order and bytes after the end all fail alike.
 */
final class StrictCbor {
    private static final CBORMapper CBOR = PlainCbor.mapper();

    private StrictCbor() {}

    static JsonGenerator write(OutputStream bytes) {
        return CBOR.createGenerator(bytes);
    }

    static <T> T read(String what, byte[] bytes, int limit, Fields<T> fields, Encoding<T> encoding)
            throws EnvelopeException {
        if (bytes.length > limit) {
            throw new EnvelopeException(Reason.TOO_LARGE, what + " has " + bytes.length + " bytes, limit " + limit);
        }
        try (JsonParser parser = CBOR.createParser(bytes)) {
            T value = fields.read(parser);
            SameBytes again = new SameBytes(bytes);
            encoding.encode(value, again);
            if (!again.areAll()) {
                throw malformed(what + " is not in its one encoding");
            }
            return value;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new EnvelopeException(Reason.MALFORMED, what + " is not the expected CBOR map", e);
        }
    }

    static void begin(JsonParser cbor) throws EnvelopeException {
        require(cbor.nextToken(), JsonToken.START_OBJECT, "map");
    }

    static void end(JsonParser cbor) throws EnvelopeException {
        require(cbor.nextToken(), JsonToken.END_OBJECT, "end of map");
    }

    static String text(JsonParser cbor, String name) throws EnvelopeException {
        toValue(cbor, name, JsonToken.VALUE_STRING);
        return cbor.getString();
    }

    static int integer(JsonParser cbor, String name) throws EnvelopeException {
        toValue(cbor, name, JsonToken.VALUE_NUMBER_INT);
        return cbor.getIntValue();
    }

    static byte[] bytes(JsonParser cbor, String name) throws EnvelopeException {
        toValue(cbor, name, JsonToken.VALUE_EMBEDDED_OBJECT);
        byte[] found = cbor.getBinaryValue();
        if (found == null) {
            // CBOR's "undefined" is such an object too, with nothing in it
            throw malformed("expected " + name);
        }
        return found;
    }

    private static void toValue(JsonParser cbor, String name, JsonToken kind) throws EnvelopeException {
        require(cbor.nextToken(), JsonToken.PROPERTY_NAME, name);
        if (!name.equals(cbor.currentName())) {
            throw malformed("expected " + name);
        }
        require(cbor.nextToken(), kind, name);
    }

    private static void require(JsonToken found, JsonToken expected, String what) throws EnvelopeException {
        if (found != expected) {
            throw malformed("expected " + what);
        }
    }

    private static EnvelopeException malformed(String message) {
        return new EnvelopeException(Reason.MALFORMED, message);
    }

    /** Reads one value's fields in their order. */
    @FunctionalInterface
    interface Fields<T> {
        T read(JsonParser cbor) throws EnvelopeException;
    }

    /** The one way to write a value. */
    @FunctionalInterface
    interface Encoding<T> {
        void encode(T value, OutputStream out);
    }
}
