package dev.madoguchi.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerEntryCodecTest {
    private static final LedgerEntry ENTRY = new LedgerEntry(
            UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
            "A-012",
            Instant.parse("2026-11-20T01:23:45.678Z"),
            "髙﨑　𠮷󠄀郎",
            "東京都国分寺市戸倉１－６－１",
            "19800217",
            "042-325-0111",
            Optional.of("12345678901234567890123"));

    @Test
    void readsBackExactlyWhatItWrote() {
        assertEquals(ENTRY, LedgerEntryCodec.decode(LedgerEntryCodec.encode(ENTRY)));
    }

    @Test
    void keepsAnEntryWithoutTelephoneAndForm() {
        var bare = new LedgerEntry(
                ENTRY.visit(),
                ENTRY.ticket(),
                ENTRY.receivedAt(),
                ENTRY.name(),
                ENTRY.address(),
                ENTRY.birthDate(),
                "",
                Optional.empty());

        assertEquals(bare, LedgerEntryCodec.decode(LedgerEntryCodec.encode(bare)));
    }

    @Test
    void saysNothingOfThePersonInItsText() {
        assertEquals("LedgerEntry", ENTRY.toString());
    }

    @Test
    void quotesNothingOfThePersonWhenBytesAreBroken() {
        byte[] bytes = LedgerEntryCodec.encode(ENTRY);

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            var error = assertThrows(IllegalArgumentException.class, () -> LedgerEntryCodec.decode(cut));
            assertFalse(String.valueOf(error.getMessage()).contains("国分寺"));
            assertNull(error.getCause());
        }
    }
}
