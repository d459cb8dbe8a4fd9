package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.roster.Presence.There;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The shift table in words. */
public final class RosterWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    public RosterWords(Texts texts) {
        this.texts = texts;
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("roster.dayPattern"), texts.locale())
                .format(day);
    }

    String post(Post post) {
        return texts.get(post.messageKey());
    }

    /** Where too few are planned, in one line. */
    public String gap(Gap gap) {
        return texts.get(
                "roster.gap",
                date(gap.day()),
                TIME.format(gap.from()),
                TIME.format(gap.to()),
                gap.rule().name(),
                gap.rule().people(),
                gap.planned());
    }

    /** Whose plan it is where two stations planned the same day. */
    String overtaken(RosterState now, Overtaken one) {
        return texts.get("roster.overtaken", date(one.day()), now.table().name(one.person()), one.station());
    }

    String shifts(List<Shift> shifts) {
        return String.join(
                "　",
                shifts.stream()
                        .map(shift ->
                                TIME.format(shift.from()) + "–" + TIME.format(shift.to()) + " " + post(shift.post()))
                        .toList());
    }

    /** Planned against actual: one line for each person of a day. */
    String person(RosterState now, String person) {
        List<Shift> planned = now.table().shifts(person, now.chosen());
        Optional<There> there = now.there().stream()
                .filter(each -> each.person().equals(person))
                .findFirst();
        String came = there.map(each -> texts.get("roster.signedIn", TIME.format(each.first())))
                .orElse(texts.get("roster.notSignedIn"));
        String plan = planned.isEmpty() ? texts.get("roster.notPlanned") : shifts(planned);
        return texts.get("roster.actual", now.table().name(person), plan, came);
    }

    Optional<Notice> notice(RosterOutcome outcome) {
        return switch (outcome) {
            case RosterOutcome.Nothing nothing -> Optional.empty();
            case RosterOutcome.NoShift none -> Optional.of(Notice.of(texts, Tone.WARNING, "roster.noShift"));
            case RosterOutcome.Taken taken -> Optional.of(Notice.of(texts, Tone.READY, "roster.taken", taken.days()));
            case RosterOutcome.Copied copied ->
                Optional.of(Notice.of(texts, Tone.READY, "roster.copied", copied.days()));
            case RosterOutcome.Written written ->
                Optional.of(Notice.of(texts, Tone.READY, "roster.written", written.file()));
            case RosterOutcome.Refused refused ->
                Optional.of(Notice.of(
                        texts,
                        Tone.WARNING,
                        refused.why().messageKey(),
                        refused.why().line()));
            case RosterOutcome.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CITY));
        };
    }
}
