package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.paper.EraDates;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;

/** The words of the city desk. */
public final class DeskWords {
    private final Texts texts;

    public DeskWords(Texts texts) {
        this.texts = texts;
    }

    /** A delivery in the list: where from, and how it stands. */
    String delivery(Delivery delivery) {
        if (!delivery.isOfAStation()) {
            return texts.get("city.desk.strange") + "\n"
                    + texts.get("city.desk.records", delivery.records().size());
        }
        return delivery.site() + "　" + delivery.station() + "\n"
                + texts.get("city.desk.records", delivery.records().size()) + "　" + state(delivery);
    }

    private String state(Delivery delivery) {
        if (delivery.said().isEmpty()) {
            return texts.get("city.desk.open");
        }
        Acceptance said = delivery.said().get();
        if (!delivery.isWhatWasSaid()) {
            return texts.get("city.desk.changed");
        }
        return switch (said.verdict()) {
            case ACCEPTED -> texts.get("city.desk.accepted");
            case QUERIED -> texts.get("city.desk.queried", said.reason());
        };
    }

    /** What stands in a line of the list. Names and addresses exactly as they were read. */
    String line(Line line) {
        return switch (line) {
            case Line.NotOpened shut ->
                texts.get(shut.messageKey()) + "\n" + shut.record().id();
            case Line.Opened opened ->
                opened.hasApplicant()
                        ? opened.applicant("name") + "　" + birthDate(opened.applicant("birthDate")) + "　"
                                + opened.applicant("telephone") + "\n" + opened.applicant("address")
                        : texts.get("city.desk.noApplicant") + "\n"
                                + opened.record().id();
        };
    }

    /** The date as the ledger on paper has it; what is no whole date, as it was read. */
    static String birthDate(String read) {
        return EraDates.japanese(read);
    }

    /** What the officer is told. */
    Optional<Notice> notice(DeskStep.Told told) {
        return switch (told) {
            case DeskStep.Told.Nothing nothing -> Optional.empty();
            case DeskStep.Told.Said said ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "city.desk.said." + said.acceptance().verdict().name()));
            case DeskStep.Told.Exported done ->
                Optional.of(done.what()
                        .map(it -> Notice.of(texts, Tone.READY, "city.desk.exported", it.photos(), it.folder()))
                        .orElseGet(() -> Notice.of(texts, Tone.WARNING, "city.desk.noPhotos")));
            case DeskStep.Told.Failed failed ->
                Optional.of(Notice.of(texts, Tone.STOPPED, failed.fault().messageKey()));
            case DeskStep.Told.Unforeseen error -> Optional.of(error.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }
}
