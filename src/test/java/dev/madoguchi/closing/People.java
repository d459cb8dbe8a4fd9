package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invented visitors. */
final class People {
    static final Instant MORNING = Instant.parse("2026-11-20T00:30:00Z");

    static final LedgerEntry KUROGIRI = entry(1, "黒桐　幹也", "東京都国分寺市戸倉四丁目１２－７－２０２", "19800217", "042-321-0987");
    static final LedgerEntry TAKASAKI = entry(2, "髙﨑　𠮷󠄀郎", "東京都国分寺市本多一丁目７番１号　寿荘３０５", "19890108", "090-1234-5678");
    static final LedgerEntry GARCIA = entry(3, "ＧＡＲＣＩＡ　ＬＯＰＥＺ　ＭＡＲＩＡ", "東京都国分寺市光町２－１－３", "20190501", "");

    private People() {}

    static LedgerEntry entry(int number, String name, String address, String birthDate, String telephone) {
        return new LedgerEntry(
                new UUID(0x4000L, number),
                "A-%03d".formatted(number),
                MORNING.plusSeconds(number * 420L),
                name,
                address,
                birthDate,
                telephone,
                Optional.of("%023d".formatted(76543210987654L * number)));
    }

    static List<LedgerEntry> several() {
        return List.of(KUROGIRI, TAKASAKI, GARCIA);
    }
}
