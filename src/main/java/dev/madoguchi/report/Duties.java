package dev.madoguchi.report;

import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.municipality.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which reports a site owes: of each day on which it was open, and of each month. */
public final class Duties {
    /** How far back is looked: what was forgotten longer ago stands in the month's report at the latest. */
    private static final int DAYS = 7;

    private final Profile profile;
    private final Site site;
    private final Deadlines deadlines;
    private final ReportLog log;
    private final Clock clock;
    private final Supplier<LocalDate> since;

    /** What a site owes that has always been there. */
    public Duties(Profile profile, Site site, Deadlines deadlines, ReportLog log, Clock clock) {
        this.profile = profile;
        this.site = site;
        this.deadlines = deadlines;
        this.log = log;
        this.clock = clock;
        this.since = () -> LocalDate.MIN;
    }

    private Duties(Duties all, Supplier<LocalDate> since) {
        this.profile = all.profile;
        this.site = all.site;
        this.deadlines = all.deadlines;
        this.log = all.log;
        this.clock = all.clock;
        this.since = since;
    }

    /**
     * The same of a workstation that began on a day: it owes nothing for days before.
     *
     * @param day asked when duties are, as it may be slow to tell
     */
    public Duties since(Supplier<LocalDate> day) {
        return new Duties(this, day);
    }

    /** Last month's report, then the days' of the last week up to today, the oldest first; those handed in are among them. */
    public List<Duty> lately(ServiceCalendar calendar) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> duties = new ArrayList<>();
        Optional<ReportRule> monthly = profile.rules().reports().monthly();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        if (monthly.isPresent()
                && !last.atEndOfMonth().isBefore(since.get())
                && calendar.month(site, last).stream().anyMatch(day -> day.open())) {
            duties.add(duty(
                    ReportKind.MONTHLY, last.atDay(1), monthly.get().due().map(due -> deadlines.monthly(due, last))));
        }
        Optional<ReportRule> daily = profile.rules().reports().daily();
        if (daily.isPresent()) {
            today.minusDays(DAYS)
                    .datesUntil(today.plusDays(1))
                    .filter(day -> !day.isBefore(since.get())
                            && calendar.day(site, day).open())
                    .map(day -> duty(ReportKind.DAILY, day, daily.get().due().map(due -> deadlines.daily(due, day))))
                    .forEach(duties::add);
        }
        return duties;
    }

    /**
     * The report was handed in now.
     *
     * @param by the id of who is signed in
     * @param deputy whether they stand in for the person in charge (003 §20-1)
     */
    public void handedIn(Duty duty, String by, boolean deputy) {
        ReportLog.Key key = new ReportLog.Key(duty.kind(), site.id(), duty.first());
        log.written(key, by, deputy);
        log.handedIn(key);
    }

    /** The city confirmed the report in writing. */
    public void confirmed(Duty duty, String officer) {
        log.confirmed(new ReportLog.Key(duty.kind(), site.id(), duty.first()), officer);
    }

    private Duty duty(ReportKind kind, LocalDate first, Optional<LocalDateTime> due) {
        Optional<ReportLog.Entry> entry = log.find(new ReportLog.Key(kind, site.id(), first));
        return new Duty(
                kind,
                first,
                due,
                entry.flatMap(ReportLog.Entry::handedIn)
                        .map(moment -> LocalDateTime.ofInstant(moment, clock.getZone())),
                confirming(kind, entry));
    }

    private Duty.Confirming confirming(ReportKind kind, Optional<ReportLog.Entry> entry) {
        Optional<ReportRule> rule = kind == ReportKind.DAILY
                ? profile.rules().reports().daily()
                : profile.rules().reports().monthly();
        if (rule.filter(ReportRule::confirmed).isEmpty()) {
            return Duty.Confirming.NOT_ASKED;
        }
        return entry.flatMap(ReportLog.Entry::confirmed).isPresent() ? Duty.Confirming.DONE : Duty.Confirming.AWAITED;
    }
}
