package dev.madoguchi.app.home;

import dev.madoguchi.agenda.DayWords;
import dev.madoguchi.closing.ToClose;
import dev.madoguchi.role.Act;
import dev.madoguchi.store.Health;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.update.Progress;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What has to be said at home before anything else: a day that was never closed, a clock that cannot be right, a store that was mended,
 * cases that do not open, what is not done today, a version of the program that waits. */
final class HomeNotices {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final HomeViewModel model;
    private final Health health;
    private final BooleanSupplier backupFailing;
    private final ZoneId zone;
    private final Texts texts;

    /** @param backupFailing whether the store can at this time not be rebuilt from its backup */
    HomeNotices(HomeViewModel model, Health health, BooleanSupplier backupFailing, ZoneId zone, Texts texts) {
        this.model = model;
        this.health = health;
        this.backupFailing = backupFailing;
        this.zone = zone;
        this.texts = texts;
    }

    Optional<Notice> first(HomeState now) {
        return now.toClose()
                .flatMap(this::toClose)
                .or(this::mended)
                .or(this::unprotected)
                .or(() -> shut(now.cases().shut(), texts))
                .or(() -> now.away().stream().findFirst().map(new DayWords(texts)::away))
                .or(() -> update(now.office().update(), texts));
    }

    Optional<Notice> clock(HomeState now) {
        return now.clockOff().map(this::off);
    }

    private Notice off(Duration ahead) {
        String key = ahead.isNegative() ? "home.clockBehind" : "home.clockAhead";
        return Notice.of(texts, Tone.WARNING, key, Span.of(ahead.abs()).told(texts));
    }

    private Optional<Notice> toClose(ToClose first) {
        return switch (first) {
            case ToClose.Today today -> Optional.empty();
            case ToClose.Earlier earlier -> Optional.of(notClosed(earlier));
            case ToClose.ClockSetBack back ->
                Optional.of(Notice.of(texts, Tone.STOPPED, "home.clockSetBack", back.day(), back.latest()));
        };
    }

    private Notice notClosed(ToClose.Earlier earlier) {
        return model.ways().may(Act.CLOSE_DAY)
                ? Notice.of(texts, Tone.WARNING, "home.notClosed", earlier.day())
                        .with(texts.get("home.deed.CLOSING"), model.ways().to(HomeDeed.CLOSING))
                : Notice.of(texts, Tone.WARNING, "home.notClosedByClerk", earlier.day());
    }

    private Optional<Notice> unprotected() {
        return backupFailing.getAsBoolean()
                ? Optional.of(Notice.of(texts, Tone.WARNING, "home.backupFailing"))
                : Optional.empty();
    }

    /** What of the visits does not open, or does not go: the gravest in one line. */
    static Optional<Notice> shut(HomeState.Shut now, Texts texts) {
        if (now.photosLeft()) {
            return Optional.of(Notice.of(texts, Tone.WARNING, "home.photosLeft"));
        }
        if (now.lost() > 0) {
            return Optional.of(Notice.of(texts, Tone.WARNING, "home.casesLost", now.lost()));
        }
        return now.waiting() > 0
                ? Optional.of(Notice.of(texts, Tone.PERSON, "home.casesWait", now.waiting()))
                : Optional.empty();
    }

    /** That a version of the program waits, in one line, for whom {@link HomeState.Office#update()} is looked at. */
    static Optional<Notice> update(Progress now, Texts texts) {
        return switch (now) {
            case Progress.UpToDate none -> Optional.empty();
            case Progress.ToFetch coming ->
                Optional.of(Notice.of(texts, Tone.PERSON, "home.updateToFetch", coming.version(), coming.megabytes()));
            case Progress.NeedsPackage other ->
                Optional.of(Notice.of(texts, Tone.PERSON, "home.updateNeedsPackage", other.version()));
            case Progress.Ready ready ->
                Optional.of(Notice.of(texts, Tone.PERSON, "home.updateReady", ready.version()));
        };
    }

    private Optional<Notice> mended() {
        return switch (health) {
            case Health.Fresh fresh -> Optional.empty();
            case Health.Sound sound -> Optional.empty();
            case Health.RebuiltFromBackup rebuilt ->
                Optional.of(Notice.of(
                        texts,
                        Tone.WARNING,
                        "home.rebuilt",
                        TIME.format(rebuilt.backup().atZone(zone))));
        };
    }
}
