package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.madoguchi.seal.PlainCbor;
import dev.madoguchi.visit.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandOverRecordTest {
    private static final OpenCase CASE =
            new OpenCase(new UUID(0x4000, 1), LocalDate.of(2026, 11, 20), "A-001", Stage.PAPER, "0".repeat(64));

    @Test
    void holdsThePhotosUntilItIsSealedAndNotLonger() {
        byte[] draft = PlainCbor.mapper().writeValueAsBytes(Map.of("v", 2));
        byte[] jpeg = {1, 2, 3};
        byte[] plain;
        try (var record = new HandOverRecord(Instant.EPOCH, "1001")) {
            record.add(CASE, draft, jpeg);
            plain = record.bytes();
        }

        JsonNode read = PlainCbor.mapper().readTree(plain).path("cases").path(0);
        assertArrayEquals(new byte[] {1, 2, 3}, read.path("photo").binaryValue());
        assertArrayEquals(new byte[3], jpeg);
    }
}
