package dev.madoguchi.app.station;

import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.closing.CertificatePdf;
import dev.madoguchi.closing.Certifier;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingLog;
import dev.madoguchi.closing.Comparison;
import dev.madoguchi.closing.CountTable;
import dev.madoguchi.closing.DayRecords;
import dev.madoguchi.closing.Erasure;
import dev.madoguchi.closing.HandlingLedger;
import dev.madoguchi.closing.LedgerFile;
import dev.madoguchi.closing.LedgerPdf;
import dev.madoguchi.closing.LedgerWriter;
import dev.madoguchi.closing.LedgerXlsx;
import dev.madoguchi.closing.LineSource;
import dev.madoguchi.closing.Proof;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.SearchList;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.FreeTextCheck;
import dev.madoguchi.role.Act;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.ui.Texts;
import java.security.SecureRandom;
import java.util.List;

/** Puts together what closes the day of a station. */
public final class DayEnd {
    private final Ground ground;
    private final StationDays days;
    private final Day day;

    /**
     * What the day left.
     *
     * @param check looks through explanations for personal data
     */
    public record Day(Outbox outbox, List<LineSource> lines, StandIns standIns, FreeTextCheck check) {}

    public DayEnd(Ground ground, StationDays days, Day day) {
        this.ground = ground;
        this.days = days;
        this.day = day;
    }

    /**
     * What closes a day of this station.
     *
     * @param documents where papers were printed; it forgets them before the scan looks for them
     */
    public CloseDay closing(Workstation.Counter counter, DocumentPrinter documents, Texts texts)
            throws FontsMissingException {
        JapaneseFonts fonts = JapaneseFonts.installed();
        StationHome home = ground.home();
        Profile profile = counter.profile();
        LedgerWriter ledgers = new LedgerWriter(
                profile.name(),
                FileMark.of(documents).over(counter.site().name()),
                profile.ledger().fields(),
                new LedgerPdf(texts, fonts),
                new LedgerXlsx(texts));
        Certifier certifier = new Certifier(
                home.certificates(),
                ground.name(),
                ground.identity().signing(),
                new CertificatePdf(
                        texts,
                        fonts,
                        profile.name()
                                + " "
                                + FileMark.of(documents).over(counter.site().name())));
        Proof proof = new Proof(
                new SearchList(home.search(), days.searches(), profile::toString),
                new ResidueScan(new LeftPlaces(home.root(), documents), counter.clock()),
                certifier);
        return new CloseDay(
                new ClosingLog(home.certificates(), ground.audit(), counter.clock()),
                held(counter),
                new CloseDay.Ledgers(ledgers, file(profile)),
                new Erasure(days.daybook(), day.outbox(), days.days(), ground.database(), home.receipts()),
                proof);
    }

    /** Leaves on the media that sealed records leave on. */
    private LedgerFile file(Profile profile) {
        var rules = profile.rules();
        return new LedgerFile(
                ground.home().ledger(),
                rules.ledger().file().isPresent(),
                new AllowedMedia(
                        Media.ofSystem(),
                        rules.computer().media(),
                        rules.carryOut().folders()),
                new SecureRandom());
    }

    private CloseDay.Held held(Workstation.Counter counter) {
        Profile profile = counter.profile();
        return new CloseDay.Held(
                new DayRecords(
                        days.daybook(),
                        day.outbox(),
                        new ReceiptProof(day.outbox(), ground.identity().receipts())),
                new Comparison(
                        day.lines(),
                        new Comparison.Said(new CountTable(ground.database()), ground.audit()),
                        profile.rules().closing(),
                        day.check(),
                        counter.clock()),
                new HandlingLedger(
                        ground.database(),
                        profile.name() + "　" + counter.site().name() + "　"
                                + ground.name().station()),
                who -> day.standIns().permit(profile.rules().permits(), who).may(Act.CLOSE_DAY));
    }
}
