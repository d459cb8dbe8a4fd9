package dev.madoguchi.city.desk;

import dev.madoguchi.seal.Header;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A sealed record, opened: personal data in the clear, for the eyes of the city's officer.
 *
 * @param header what stood on the outside
 * @param sha256 of the whole envelope, as its receipt names it
 * @param content the record as a JSON tree; where a byte string stood, there is the name of its picture
 * @param pictures the byte strings, in the order of the record
 */
public record OpenedRecord(Header header, String sha256, JsonNode content, List<Picture> pictures) {
    public OpenedRecord {
        pictures = List.copyOf(pictures);
    }

    /** Says which record it is, and nothing of what is in it. */
    @Override
    public String toString() {
        return "OpenedRecord[" + header.id() + "]";
    }
}
