package dev.madoguchi.inspection;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** An audit trail of yesterday and today, and the screen that inspects it. */
final class TwoDaysOfTrail implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T01:00:00Z"), ZONE);
    static final UUID CASE = UUID.fromString("3f1c8b1e-0f3a-4d0f-9a55-2f4b8c6d7e01");

    final Texts texts = new Texts(Locale.JAPANESE);
    final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final Database database;
    final AuditTrail trail;
    InspectionViewModel model;

    TwoDaysOfTrail(Path home) throws Exception {
        database = MadeStore.open(home, MadeStore.key(), CLOCK).database();
        trail = new AuditTrail(database, CLOCK, "K01");
        var yesterday = new AuditTrail(database, Clock.offset(CLOCK, Duration.ofDays(-1)), "K01");
        Audit hanako = new Audit(yesterday, "hanako");
        hanako.record(Touch.of(AuditDeed.CARD_READ, CASE));
        hanako.failed(Touch.of(AuditDeed.CARD_READ, CASE));
        yesterday.record("closing", "photo.erased.COMPLETED", UUID.randomUUID().toString());
        Audit jiro = new Audit(trail, "jiro");
        for (int count = 0; count < 20; count++) {
            jiro.record(Touch.of(AuditDeed.COPY_PRINTED, UUID.randomUUID()));
        }
        jiro.record(Touch.of(AuditDeed.CARD_READ, CASE));
        trail.record("jiro", "desk.locked", "KEY");
        model = model(false);
    }

    @Override
    public void close() {
        database.close();
    }

    InspectionState state() {
        return model.stateProperty().get();
    }

    InspectionViewModel model(boolean mask) throws Exception {
        var desk = new InspectionDesk(trail, new Audit(trail, "shigeo"), printer, papers(mask), ZONE);
        return new InspectionViewModel(desk, new ImmediateBackground(), CLOCK);
    }

    Extracts extracts(boolean mask) {
        return new Extracts(trail, ZONE, texts, new StaffMask(mask));
    }

    static Extracts.Wanted wanted(LocalDate day) {
        return new Extracts.Wanted(day, day, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Papers papers(boolean mask) throws Exception {
        return new Papers("国分寺市　市役所", ZONE, JapaneseFonts.installed(), texts, new StaffMask(mask));
    }

    long rowsOf(String deed) {
        return trail.after(0, 100).stream()
                .filter(row -> row.deed().equals(deed))
                .count();
    }

    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
