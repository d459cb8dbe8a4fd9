package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.paper.Noted;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Notes in the trail what one person prints, by the name of the job: on a case, or on a day; a job of an unknown name is noted too. */
final class PrintNotes implements Noted.Notes {
    private static final Map<String, AuditDeed> OF_CASE = Map.of(
            "paper.job", AuditDeed.COPY_PRINTED,
            "paper.photo.job", AuditDeed.PHOTO_PRINTED,
            "paper.label.job", AuditDeed.PHOTO_LABEL_PRINTED,
            "paper.transcription.job", AuditDeed.TRANSCRIPTION_PRINTED,
            "paper.overlay.job", AuditDeed.FORM_PRINTED,
            "paper.envelope.job", AuditDeed.ENVELOPE_PRINTED,
            "paper.labels.job", AuditDeed.ADDRESS_LABELS_PRINTED,
            "express.job", AuditDeed.EXPRESS_SLIP_PRINTED);
    private static final Map<String, AuditDeed> OF_DAY =
            Map.of("paperwork.list.job", AuditDeed.HAND_OVER_LIST_PRINTED, "closing.job", AuditDeed.LEDGER_PRINTED);

    private final Audit audit;
    private final Supplier<Optional<UUID>> open;
    private final Clock clock;
    private final Map<String, AuditDeed> ofCase = new HashMap<>();
    private final Map<String, AuditDeed> ofDay = new HashMap<>();

    /** @param open the case in hand */
    PrintNotes(Audit audit, Texts texts, Supplier<Optional<UUID>> open, Clock clock) {
        this.audit = audit;
        this.open = open;
        this.clock = clock;
        OF_CASE.forEach((job, deed) -> ofCase.put(texts.get(job), deed));
        OF_DAY.forEach((job, deed) -> ofDay.put(texts.get(job), deed));
    }

    @Override
    public void begun(String title) {
        audit.record(touch(title));
    }

    @Override
    public void failed(String title) {
        audit.failed(touch(title));
    }

    private Touch touch(String title) {
        AuditDeed deed = ofCase.get(title);
        if (deed != null) {
            return open.get().map(id -> Touch.of(deed, id)).orElseGet(() -> Touch.of(deed));
        }
        return Touch.of(ofDay.getOrDefault(title, AuditDeed.DOCUMENT_PRINTED), LocalDate.now(clock));
    }
}
