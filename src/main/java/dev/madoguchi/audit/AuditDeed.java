package dev.madoguchi.audit;

import java.util.Arrays;
import java.util.Optional;

/** What somebody can do that the trail has to know, in words that are part of the format and never change their meaning. */
public enum AuditDeed {
    CASE_BEGUN("case.begun", Kind.ACQUIRE),
    CASE_OPENED("case.opened", Kind.VIEW),
    RECEPTION_NOTED("case.received", Kind.ACQUIRE),
    CONSENT_NOTED("case.agreed", Kind.ACQUIRE),
    FORM_READ("case.formRead", Kind.ACQUIRE),
    CARD_READ("card.read", Kind.VIEW),
    IDENTITY_NOTED("case.identified", Kind.ACQUIRE),
    DOUBT_SETTLED("doubt.settled", Kind.CHANGE),
    CONFIRMATION_NOTED("case.secondNoted", Kind.CHANGE),
    PHOTO_TAKEN("case.photographed", Kind.ACQUIRE),
    PHOTO_CONFIRMED("case.photoConfirmed", Kind.CHANGE),
    PHOTO_EXPORTED("case.photoExported", Kind.EXPORT),
    PHOTO_DELIVERED("case.photoDelivered", Kind.EXPORT),
    CASE_SEALED("case.sealed", Kind.EXPORT),
    CASE_PUT_ASIDE("case.putAside", Kind.CHANGE),
    CASE_DROPPED("case.dropped", Kind.DELETE),
    COPY_PRINTED("copy.printed", Kind.PRINT),
    PHOTO_PRINTED("case.photoPrinted", Kind.PRINT),
    PHOTO_LABEL_PRINTED("photoLabel.printed", Kind.PRINT),
    TRANSCRIPTION_PRINTED("transcription.printed", Kind.PRINT),
    FORM_PRINTED("case.formPrinted", Kind.PRINT),
    ENVELOPE_PRINTED("envelope.printed", Kind.PRINT),
    ADDRESS_LABELS_PRINTED("addressLabels.printed", Kind.PRINT),
    HAND_OVER_LIST_PRINTED("handOverList.printed", Kind.PRINT),
    EXPRESS_SLIP_PRINTED("expressSlip.printed", Kind.PRINT),
    LEDGER_PRINTED("ledger.printed", Kind.PRINT),
    DOCUMENT_PRINTED("document.printed", Kind.PRINT),
    LEDGER_EXPORTED("ledger.exported", Kind.EXPORT),
    REPORT_WRITTEN("dailyReport.written", Kind.NONE),
    REPORT_COUNTED("dailyReport.counted", Kind.NONE),
    REPORT_HANDED_IN("dailyReport.handedIn", Kind.NONE),
    REPORT_PRINTED("dailyReport.printed", Kind.NONE),
    MONTH_REPORTED("monthlyReport.made", Kind.NONE),
    REPORT_CONFIRMED("dailyReport.confirmed", Kind.NONE),
    RECORD_WRITTEN("dayRecord.written", Kind.NONE),
    RECORD_CORRECTED("dayRecord.corrected", Kind.NONE),
    FEE_TAKEN("fee.taken", Kind.NONE),
    FEE_CANCELLED("fee.cancelled", Kind.NONE),
    TILL_COUNTED("till.counted", Kind.NONE),
    CARD_PICTURES_VIEWED("cameraCard.viewed", Kind.VIEW),
    CARD_PICTURE_TAKEN("cameraCard.taken", Kind.ACQUIRE),
    CARD_PICTURE_REMOVED("cameraCard.removed", Kind.DELETE),
    SLIP_REPRINTED("slipJob.reprinted", Kind.NONE),
    DESK_TAKEN_OVER("desk.takenOver", Kind.VIEW),
    PASSWORD_CHANGED("people.password", Kind.NONE),
    SETTING_CHANGED("setting.changed", Kind.NONE),
    KEY_RENEWED("people.keyRenewed", Kind.NONE),
    BACKUP_MADE("backup.made", Kind.NONE),
    BACKUP_TRIED("backup.tried", Kind.NONE),
    AUDIT_VIEWED("audit.viewed", Kind.VIEW),
    AUDIT_EXPORTED("audit.exported", Kind.EXPORT),
    AUDIT_VERIFIED("audit.verified", Kind.VIEW);

    private final String code;
    private final Kind kind;

    AuditDeed(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** What a deed is to the data, for the report on how they were handled (取扱状況). */
    public enum Kind {
        ACQUIRE,
        VIEW,
        PRINT,
        EXPORT,
        DELETE,
        CHANGE,
        /** Nothing: it touched nobody's personal data. */
        NONE
    }

    /** The word in the row. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** The deed of a word; empty for a word of the desk, of the list of people or of closing, which have their own. */
    public static Optional<AuditDeed> of(String code) {
        return Arrays.stream(values()).filter(deed -> deed.code.equals(code)).findFirst();
    }
}
