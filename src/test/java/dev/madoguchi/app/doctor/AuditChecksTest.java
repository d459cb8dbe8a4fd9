package dev.madoguchi.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.audit.DayHeads;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.sync.CityHeads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditChecksTest {
    private static final DayHeads.Signed NONE = new DayHeads.Signed(List.of(), List.of());
    private static final AuditHead HEAD = new AuditHead(12, "a".repeat(64));

    @Test
    void saysInWhichRowAndWhenTheTrailIsBroken() {
        var broken = new Verdict.Broken(7, Optional.of(Instant.parse("2026-11-20T01:02:03Z")), Verdict.Flaw.CUT_OFF);

        Finding finding = AuditChecks.of(broken, NONE, Optional.empty());

        assertEquals(Finding.State.FAULT, finding.state());
        assertTrue(finding.found().startsWith("row 7, near 2026-11-20T01:02:03Z"), finding.found());
    }

    @Test
    void warnsOfAClockThatWasSetBack() {
        Finding finding = AuditChecks.of(new Verdict.Whole(HEAD, List.of(4L, 9L)), NONE, Optional.empty());

        assertEquals(Finding.State.WARNING, finding.state());
        assertEquals("the clock was set back before row 4, 9", finding.found());
    }

    @Test
    void namesSignedHeadsThatWereTouched() {
        Finding finding = AuditChecks.of(
                new Verdict.Whole(HEAD, List.of()),
                new DayHeads.Signed(List.of(), List.of("2026-11-20.jws")),
                Optional.empty());

        assertEquals(Finding.State.FAULT, finding.state());
    }

    @Test
    void tellsOfOtherHeadsThatTheCityWasSent() {
        Finding finding =
                AuditChecks.of(new Verdict.Whole(HEAD, List.of()), NONE, Optional.of(new CityHeads(List.of(), 1)));

        assertEquals(Finding.State.FAULT, finding.state());
    }

    @Test
    void isContentWithAWholeTrail() {
        assertEquals(
                Finding.State.OK,
                AuditChecks.of(new Verdict.Whole(HEAD, List.of()), NONE, Optional.empty())
                        .state());
    }
}
