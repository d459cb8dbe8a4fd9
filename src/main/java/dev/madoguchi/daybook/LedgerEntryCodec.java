package dev.madoguchi.daybook;

import dev.madoguchi.seal.PlainCbor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Ledger entries as bytes for {@link Daybook}: a CBOR map (RFC 8949) of texts
 * {@code {v:1, visit, ticket, receivedAt, name, address, birthDate, telephone[, applicationId]}}.
 */
public final class LedgerEntryCodec {
    private static final CBORMapper CBOR = PlainCbor.mapper();
    private static final int VERSION = 1;

    private LedgerEntryCodec() {}

    /** The entry's bytes, in the clear: for the caller to hand to the daybook and to wipe. */
    public static byte[] encode(LedgerEntry entry) {
        ObjectNode map = CBOR.createObjectNode();
        map.put("v", VERSION);
        map.put("visit", entry.visit().toString());
        map.put("ticket", entry.ticket());
        map.put("receivedAt", entry.receivedAt().toString());
        map.put("name", entry.name());
        map.put("address", entry.address());
        map.put("birthDate", entry.birthDate());
        map.put("telephone", entry.telephone());
        entry.applicationId().ifPresent(id -> map.put("applicationId", id));
        return CBOR.writeValueAsBytes(map);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when the bytes are something else; they come from under the day key, so another
     *     program version wrote them
     */
    public static LedgerEntry decode(byte[] bytes) {
        try {
            return entry(CBOR.readTree(bytes));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // Without the cause: such exceptions quote the value they stumbled over, and that is a person's.
            throw new IllegalArgumentException("not a ledger entry of version " + VERSION);
        }
    }

    private static LedgerEntry entry(JsonNode map) {
        if (map.required("v").intValue() != VERSION) {
            throw new IllegalArgumentException("another version");
        }
        return new LedgerEntry(
                UUID.fromString(text(map, "visit")),
                text(map, "ticket"),
                Instant.parse(text(map, "receivedAt")),
                text(map, "name"),
                text(map, "address"),
                text(map, "birthDate"),
                text(map, "telephone"),
                map.optional("applicationId").map(JsonNode::stringValue));
    }

    private static String text(JsonNode map, String field) {
        String text = map.required(field).stringValue();
        if (text == null) {
            throw new IllegalArgumentException("nothing where " + field + " is expected");
        }
        return text;
    }
}
