package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static dev.madoguchi.closing.DayToClose.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.closing.Blocker.Reason;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.seal.Envelope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CloseDayTest {
    @TempDir
    private Path folder;

    private DayToClose day;

    @BeforeEach
    void open() throws Exception {
        day = new DayToClose(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void refusesEveryDeedOutOfItsOrder() throws Exception {
        day.receiveAll();
        Executable write = () -> day.closing.writeLedger(DAY, CHIEF);
        Executable confirm = () -> day.closing.confirmLedger(DAY, 1, CHIEF);
        Executable deliver = () -> day.closing.deliver(DAY, OFFICER, CHIEF);
        Executable slip = () -> day.closing.slip(DAY);
        Executable erase = () -> day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
        Executable scan = () -> day.closing.scan(DAY, CHIEF);
        Executable accept = () -> day.closing.acceptFindings(DAY, CHIEF);
        Executable certify = () -> day.closing.certify(DAY, CHIEF);

        day.refused(ClosingFault.TOO_EARLY, confirm, slip, deliver, erase, scan, accept, certify);
        day.closing.writeLedger(DAY, CHIEF);
        day.refused(ClosingFault.TOO_EARLY, slip, deliver, erase, scan, accept, certify);
        day.closing.confirmLedger(DAY, 1, CHIEF);
        day.refused(ClosingFault.TOO_EARLY, erase, scan, accept, certify);
        day.closing.deliver(DAY, OFFICER, CHIEF);
        day.refused(ClosingFault.TOO_EARLY, scan, accept, certify);
        assertEquals(3, day.station.daybook.entries(DAY).size());
        day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
        day.refused(ClosingFault.TOO_LATE, write, confirm, slip, deliver, () -> day.closing.workbook(DAY));
        day.refused(ClosingFault.TOO_EARLY, accept, certify);
        day.closing.scan(DAY, CHIEF);
        day.refused(ClosingFault.TOO_LATE, write, confirm);
        day.closing.certify(DAY, CHIEF);
        day.refused(ClosingFault.TOO_LATE, write, confirm, scan, accept);
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        day.receiveAll();
        int pages = day.closing.writeLedger(DAY, CLERK).pages();
        assertEquals(day.closing.confirmLedger(DAY, pages, CHIEF), day.closing.confirmLedger(DAY, pages, CHIEF));
        assertEquals(day.closing.deliver(DAY, OFFICER, CHIEF), day.closing.deliver(DAY, "someone else", CHIEF));
        var erased = day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
        assertEquals(erased, day.closing.erase(DAY, CHIEF, Optional.of("someone else"), DayToClose::unseen));
        day.closing.scan(DAY, CHIEF);
        assertTrue(day.closing.scan(DAY, CHIEF).report().clean());
        ErasureCertificate first = day.closing.certify(DAY, CHIEF);

        ErasureCertificate second = day.closing.certify(DAY, CHIEF);

        assertEquals(first.jws(), second.jws());
        assertArrayEquals(first.pdf(), second.pdf());
        assertEquals(erased, day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen));
    }

    @Test
    void letsOnlyASupervisorConfirmEraseAndCertify() throws Exception {
        day.receiveAll();
        day.closing.writeLedger(DAY, CLERK);

        day.refused(
                ClosingFault.NOT_ALLOWED,
                () -> day.closing.confirmLedger(DAY, 1, CLERK),
                () -> day.closing.deliver(DAY, OFFICER, CLERK),
                () -> day.closing.erase(DAY, CLERK, Optional.empty(), DayToClose::unseen),
                () -> day.closing.acceptFindings(DAY, CLERK),
                () -> day.closing.certify(DAY, CLERK));
    }

    @Test
    void namesEverythingThatKeepsTheDayOpen() throws Exception {
        var draft = People.entry(5, "下書　中", "住所五番地", "19800217", "");
        day.station.receive(People.KUROGIRI);
        day.station.send(People.TAKASAKI);
        day.station.outbox.refused(day.station.send(People.GARCIA).header().id(), "schema");
        day.station.complete(People.entry(4, "封印　無", "住所四番地", "19800217", ""));
        day.station.daybook.saveDraft(draft.visit(), LedgerEntryCodec.encode(draft));

        assertEquals(
                Set.of(
                        new Blocker(People.TAKASAKI.visit(), Reason.NOT_RECEIPTED),
                        new Blocker(People.GARCIA.visit(), Reason.REFUSED),
                        new Blocker(new java.util.UUID(0x4000L, 4), Reason.NOT_SEALED),
                        new Blocker(draft.visit(), Reason.OPEN_DRAFT)),
                Set.copyOf(day.closing.reconcile(DAY)));
        day.refused(ClosingFault.NOT_RECONCILED, () -> day.closing.writeLedger(DAY, CHIEF));
    }

    @Test
    void wantsTheLedgerAgainWhenAVisitCameAfterIt() throws Exception {
        day.receiveAll();
        int pages = day.closing.writeLedger(DAY, CHIEF).pages();
        day.closing.confirmLedger(DAY, pages, CHIEF);
        day.station.deliver();
        day.station.receive(People.entry(9, "後　来", "住所九番地", "19800217", ""));

        day.refused(
                ClosingFault.LEDGER_OUTDATED,
                () -> day.closing.confirmLedger(DAY, pages, CHIEF),
                () -> day.closing.deliver(DAY, OFFICER, CHIEF),
                () -> day.closing.slip(DAY),
                () -> day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen));
        assertEquals(4, day.closing.writeLedger(DAY, CHIEF).lines());
        day.closing.confirmLedger(DAY, pages, CHIEF);
        day.station.deliver();
        day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
    }

    /** What the ledger of personal data does not take would stop the closing after everything is erased. */
    @Test
    void refusesNamesThatAreLongerThanIsKeptBeforeAnythingIsErased() throws Exception {
        day.receiveAll();
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CHIEF).pages(), CHIEF);
        String longest = "長".repeat(100);

        day.refused(ClosingFault.NAME_TOO_LONG, () -> day.closing.deliver(DAY, longest + "い", CHIEF));
        day.closing.deliver(DAY, longest, CHIEF);
        day.refused(
                ClosingFault.NAME_TOO_LONG,
                () -> day.closing.erase(DAY, CHIEF, Optional.of(longest + "い"), DayToClose::unseen));
        assertEquals(3, day.station.daybook.entries(DAY).size());

        day.closing.erase(DAY, CHIEF, Optional.of(longest), DayToClose::unseen);
        day.closing.scan(DAY, CHIEF);
        day.closing.certify(DAY, CHIEF);
    }

    @Test
    void keepsTheLedgerUntilSomebodyOfTheCityHasSignedForIt() throws Exception {
        day.receiveAll();
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CHIEF).pages(), CHIEF);

        day.refused(ClosingFault.NO_NAME, () -> day.closing.deliver(DAY, " \u3000", CHIEF));
        day.refused(ClosingFault.TOO_EARLY, () -> day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen));
        assertEquals(3, day.station.daybook.entries(DAY).size());
    }

    @Test
    void printsASlipForTheCityToSignThatNamesNoVisitor() throws Exception {
        day.receiveAll();
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CHIEF).pages(), CHIEF);

        String slip = text(day.closing.slip(DAY));

        assertTrue(slip.contains("国分寺市") && slip.contains("市民課") && slip.contains("1 ページ（3 名）"), slip);
        assertTrue(slip.contains("令和8年11月20日"), slip);
        assertFalse(slip.contains("黒桐"));
    }

    @Test
    void refusesAnotherNumberOfPages() throws Exception {
        day.receiveAll();
        day.closing.writeLedger(DAY, CHIEF);

        day.refused(
                ClosingFault.PAGES_DIFFER,
                () -> day.closing.confirmLedger(DAY, 0, CHIEF),
                () -> day.closing.confirmLedger(DAY, 2, CHIEF));
    }

    @Test
    void leavesTheRecordsOfAnotherDayThatStillWait() throws Exception {
        day.receiveAll();
        Envelope tomorrow = day.station.seal(new java.util.UUID(2, 2), DAY.plusDays(1), new byte[10]);
        day.station.outbox.add(tomorrow);

        day.closeAll();

        assertEquals(List.of(tomorrow.header().id() + ".cbor"), day.files("envelopes"));
        assertEquals(tomorrow, day.station.outbox.envelope(tomorrow.header().id()));
    }

    @Test
    void closesADayOnWhichNobodyCame() throws Exception {
        JsonNode says = day.verified(day.closeAll());

        assertEquals(0, says.path("ledger").path("lines").intValue());
        assertEquals(1, says.path("ledger").path("pages").intValue());
    }
}
