package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.CertificatePdf;
import dev.madoguchi.closing.Certifier;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingLog;
import dev.madoguchi.closing.Comparison;
import dev.madoguchi.closing.CountTable;
import dev.madoguchi.closing.DayRecords;
import dev.madoguchi.closing.Erasure;
import dev.madoguchi.closing.HandlingLedger;
import dev.madoguchi.closing.LedgerPdf;
import dev.madoguchi.closing.LedgerWriter;
import dev.madoguchi.closing.LedgerXlsx;
import dev.madoguchi.closing.LineSource;
import dev.madoguchi.closing.Proof;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.SearchList;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.FreeTextCheck;
import dev.madoguchi.role.Act;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.util.List;

/** Puts together what closes the day of a station. */
final class DayEnd {
    private final StationHome home;
    private final StationIdentity identity;
    private final Day day;
    private final DayKeys dayKeys;
    private final DayKeys searchKeys;

    /**
     * What the day left.
     *
     * @param check looks through explanations for personal data
     */
    record Day(
            Daybook daybook,
            Outbox outbox,
            AuditTrail audit,
            Database database,
            List<LineSource> lines,
            StandIns standIns,
            FreeTextCheck check) {}

    /** @param searchKeys close what the scan looks for */
    DayEnd(StationHome home, StationIdentity identity, Day day, DayKeys dayKeys, DayKeys searchKeys) {
        this.home = home;
        this.identity = identity;
        this.day = day;
        this.dayKeys = dayKeys;
        this.searchKeys = searchKeys;
    }

    CloseDay closing(Workstation.Counter counter, DocumentPrinter documents, Texts texts) throws FontsMissingException {
        JapaneseFonts fonts = JapaneseFonts.installed();
        Profile profile = counter.profile();
        LedgerWriter ledgers = new LedgerWriter(
                profile.name(),
                counter.site().name(),
                profile.ledger().fields(),
                new LedgerPdf(texts, fonts),
                new LedgerXlsx(texts));
        Certifier certifier = new Certifier(
                home.certificates(),
                identity.pins().name(),
                identity.signing(),
                new CertificatePdf(
                        texts, fonts, profile.name() + " " + counter.site().name()));
        Proof proof = new Proof(
                new SearchList(home.search(), searchKeys, profile.toString()),
                new ResidueScan(new LeftPlaces(home.root(), documents), counter.clock()),
                certifier);
        return new CloseDay(
                new ClosingLog(home.certificates(), day.audit(), counter.clock()),
                held(counter),
                ledgers,
                new Erasure(day.daybook(), day.outbox(), dayKeys, day.database(), home.receipts()),
                proof);
    }

    private CloseDay.Held held(Workstation.Counter counter) {
        Profile profile = counter.profile();
        return new CloseDay.Held(
                new DayRecords(day.daybook(), day.outbox(), new ReceiptProof(day.outbox(), identity.receipts())),
                new Comparison(
                        day.lines(),
                        new Comparison.Said(new CountTable(day.database()), day.audit()),
                        profile.rules().closing(),
                        day.check(),
                        counter.clock()),
                new HandlingLedger(
                        day.database(),
                        profile.name() + "　" + counter.site().name() + "　"
                                + identity.pins().name().station()),
                who -> day.standIns().permit(profile.rules().permits(), who).may(Act.CLOSE_DAY));
    }
}
