package dev.madoguchi.agenda;

import dev.madoguchi.calendar.Away;
import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.Reason;
import dev.madoguchi.report.Duty;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** What the month's screen says of a day, a reason and a duty. */
public final class DayWords {
    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    private final Texts texts;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    public DayWords(Texts texts) {
        this.texts = texts;
        month = DateTimeFormatter.ofPattern(texts.get("agenda.monthPattern"), texts.locale());
        day = DateTimeFormatter.ofPattern(texts.get("agenda.dayPattern"), texts.locale());
        moment = DateTimeFormatter.ofPattern(texts.get("agenda.momentPattern"), texts.locale());
    }

    String month(YearMonth of) {
        return month.format(of);
    }

    String date(CalendarDay of) {
        return day.format(of.date());
    }

    String hours(CalendarDay of) {
        return of.hours().map(open -> open.from() + "–" + open.to()).orElse(texts.get("calendar.shut"));
    }

    /** What fits under a day's number: the rule's name where it is no ordinary day. */
    String brief(CalendarDay of) {
        String why = switch (of.why().kind()) {
            case WEEKLY, NO_HOURS -> "";
            case OPENING, CLOSURE, HOLIDAY, ANNOUNCED -> of.why().name();
            case OUTAGE, NOT_BEGUN, ENDED -> texts.get(of.why().kind().messageKey());
        };
        return of.outage().isPresent() ? texts.get("agenda.outage") : why;
    }

    /** Why a day is as it is, in a sentence with the clause. */
    String why(Reason reason) {
        String name = reason.name().isEmpty() ? "" : "　" + reason.name();
        String clause = reason.clause().isEmpty() ? "" : "　(" + reason.clause() + ")";
        return texts.get(reason.kind().messageKey()) + name + clause;
    }

    /** That something is not done now although its site is open, when it is, why, and what to do. */
    public Notice away(Away of) {
        String names = String.join(texts.get("agenda.away.and"), of.services());
        String what = of.day().open()
                ? texts.get("agenda.away", names, hours(of.day()))
                : texts.get("agenda.awayToday", names);
        return Notice.of(
                Tone.WARNING, what, texts.get("agenda.away.todo", why(of.day().why())));
    }

    /** What a report is called, with its day or month. */
    public String name(Duty duty) {
        return texts.get("agenda.duty." + duty.kind(), day.format(duty.first()));
    }

    /** How a report stands, and how long there is. */
    public String duty(Duty duty, LocalDateTime now) {
        String name = name(duty);
        String due = duty.due().map(moment::format).orElse(texts.get("agenda.noDeadline"));
        return switch (duty.state(now)) {
            case MET, MET_LATE ->
                texts.get(
                        "agenda.met", name, duty.handedIn().map(moment::format).orElse(""));
            case MISSED -> texts.get("agenda.missed", name, due);
            case OPEN, SOON ->
                texts.get(
                        "agenda.owed", name, due, duty.left(now).map(this::left).orElse(""));
        };
    }

    /** The state that a report stands for. */
    public Tone tone(Duty duty, LocalDateTime now) {
        return switch (duty.state(now)) {
            case MET, MET_LATE -> Tone.READY;
            case OPEN -> Tone.PERSON;
            case SOON -> Tone.WARNING;
            case MISSED -> Tone.STOPPED;
        };
    }

    private String left(Duration left) {
        long minutes = left.toMinutes();
        return minutes < (long) HOURS * MINUTES
                ? texts.get("agenda.leftHours", minutes / MINUTES, minutes % MINUTES)
                : texts.get("agenda.leftDays", left.toDays());
    }
}
