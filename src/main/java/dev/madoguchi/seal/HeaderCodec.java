package dev.madoguchi.seal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** The header as bytes: a CBOR map of ten entries in the order of {@link Header}'s components. */
final class HeaderCodec {
    static final int MAX_BYTES = 4096;
    private static final int ENTRIES = 10;
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HeaderCodec() {}

    static byte[] encode(Header header) {
        var bytes = new ByteArrayOutputStream();
        write(header, bytes);
        return bytes.toByteArray();
    }

    private static void write(Header header, OutputStream bytes) {
        try (JsonGenerator cbor = StrictCbor.write(bytes)) {
            cbor.writeStartObject(header, ENTRIES);
            cbor.writeStringProperty("id", header.id().toString());
            cbor.writeStringProperty("station", header.station());
            cbor.writeStringProperty("site", header.site());
            cbor.writeStringProperty("municipality", header.municipality());
            cbor.writeStringProperty("kind", header.kind());
            cbor.writeStringProperty("sealedAt", MILLISECONDS.format(header.sealedAt()));
            cbor.writeStringProperty("keyId", header.keyId());
            cbor.writeNumberProperty("suite", header.suite());
            cbor.writeStringProperty("contentType", header.contentType());
            cbor.writeStringProperty("day", header.day().toString());
            cbor.writeEndObject();
        }
    }

    static Header decode(byte[] bytes) throws EnvelopeException {
        return StrictCbor.read("header", bytes, MAX_BYTES, HeaderCodec::fields, HeaderCodec::write);
    }

    private static Header fields(JsonParser cbor) throws EnvelopeException {
        StrictCbor.begin(cbor);
        var header = new Header(
                UUID.fromString(StrictCbor.text(cbor, "id")),
                StrictCbor.text(cbor, "station"),
                StrictCbor.text(cbor, "site"),
                StrictCbor.text(cbor, "municipality"),
                StrictCbor.text(cbor, "kind"),
                Instant.parse(StrictCbor.text(cbor, "sealedAt")),
                StrictCbor.text(cbor, "keyId"),
                StrictCbor.integer(cbor, "suite"),
                StrictCbor.text(cbor, "contentType"),
                LocalDate.parse(StrictCbor.text(cbor, "day")));
        StrictCbor.end(cbor);
        return header;
    }
}
