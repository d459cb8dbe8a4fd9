package dev.madoguchi.reception;

import dev.madoguchi.municipality.CaseItem;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Note;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reception says: why it does not go on here, where it does, by which clause, and what to know before it goes on. */
public final class ReceptionWords {
    private final String area;
    private final Texts texts;

    /** @param area where a visitor should live, in the profile's words */
    public ReceptionWords(String area, Texts texts) {
        this.area = area;
        this.texts = texts;
    }

    /** Why, where to, what to do, and by which clause. */
    public Notice guide(GoTo way) {
        String todo = sentences(Stream.of(
                texts.get("reception.goTo", where(way.where())),
                texts.get(way.why().messageKey() + ".todo"),
                texts.get("reception.clause", way.clause())));
        return Notice.of(Tone.PERSON, texts.get(way.why().messageKey(), area), todo);
    }

    /** That it can be done here, by which clause, and what to know. */
    public Notice here(Eligibility.Here here, Optional<String> exception) {
        return here(here, exception, List.of());
    }

    /** The same with the forms that are filled in. */
    Notice here(Eligibility.Here here, Optional<String> exception, List<CaseItem> fillIn) {
        List<String> what = new ArrayList<>();
        List<String> todo = new ArrayList<>();
        exception.ifPresent(reason -> what.add(texts.get("reception.excepted", reason)));
        for (Note note : here.notes()) {
            what.add(texts.get(note.messageKey()));
            todo.add(texts.get(note.messageKey() + ".todo"));
        }
        boolean plain = what.isEmpty();
        if (plain) {
            what.add(texts.get("reception.here"));
        }
        todo.add(texts.get("reception.clause", here.clause()));
        if (!fillIn.isEmpty()) {
            String language = texts.locale().getLanguage();
            todo.add(texts.get(
                    "reception.fillIn",
                    String.join(
                            texts.get("reception.fillIn.and"),
                            fillIn.stream()
                                    .map(item -> item.what().in(language))
                                    .toList())));
        }
        return Notice.of(plain ? Tone.READY : Tone.WARNING, sentences(what.stream()), sentences(todo.stream()));
    }

    /** What is known of the card, in one line. */
    String card(CardAnswer answer) {
        return switch (answer) {
            case CardAnswer.Open open -> texts.get("reception.card.open");
            case CardAnswer.Said said -> texts.get("reception.card.said");
            case CardAnswer.Read read -> card(read.card());
        };
    }

    /** What lies on the reader while nothing is known of the card. */
    String reader(CardOnReader seen) {
        return switch (seen) {
            case CardOnReader.Nothing nothing -> texts.get("reception.card.open");
            case CardOnReader.Another another -> texts.get("reception.card.another");
            case CardOnReader.Failed failed -> {
                Notice trouble = failed.trouble().notice(texts, DeviceKind.CARD);
                yield sentences(Stream.of(trouble.what(), texts.get("reception.card.byHand")));
            }
        };
    }

    private String card(HeldCard card) {
        String certificate = switch (card.certificate()) {
            case HeldCard.Certificate.None none -> texts.get("reception.card.noCertificate");
            case HeldCard.Certificate.Until until -> texts.get("reception.card.until", day(until.lastDay()));
            case HeldCard.Certificate.Valid valid -> texts.get("reception.card.said");
        };
        return card.licence() ? sentences(Stream.of(certificate, texts.get("reception.card.licence"))) : certificate;
    }

    /** The place, as a person reads it. */
    public String where(Where where) {
        return switch (where) {
            case Where.Place place -> place.name();
            case Where.HomeMunicipality home -> texts.get("reception.where.home");
            case Where.HereFor other ->
                texts.get("reception.where.hereFor", other.procedure().name());
            case Where.HereBy other ->
                texts.get("reception.where.hereBy", texts.get("municipality.route." + other.route()));
            case Where.HereFrom later -> texts.get("reception.where.hereFrom", day(later.day()));
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(day);
    }

    /** Japanese sentences stand one after another without a blank. */
    private String sentences(Stream<String> all) {
        return all.collect(Collectors.joining(texts.get("reception.between")));
    }
}
