package dev.madoguchi.board;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import dev.madoguchi.queue.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Boards as a station tells them. */
final class Boards {
    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Boards() {}

    static BoardState of(Called... calls) {
        return on(DAY, calls);
    }

    static BoardState on(LocalDate day, Called... calls) {
        return new BoardState(
                "city-hall",
                "国分寺市役所",
                day,
                NOON,
                TOKYO,
                1,
                List.of(calls),
                List.of(
                        new Line("A", "カードの申請", 3, 12, Optional.of(9), 2),
                        new Line("B", "カードの受取・手続", 0, 0, Optional.of(0), 2),
                        new Line("C", "電子証明書・暗証番号", 14, 40, Optional.of(115), 1),
                        new Line("D", "利用の支援", 1, 2, Optional.empty(), 0)));
    }

    static Called call(String label, int window, int times) {
        return new Called(label, label.substring(0, 1), "card-" + window, "カード窓口" + window, window, NOON, times, 1);
    }
}
