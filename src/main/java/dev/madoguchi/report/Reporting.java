package dev.madoguchi.report;

import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.report.Value.Words;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a municipality's reports out of what was counted and written. */
public final class Reporting {
    private static final int MONTHS = 12;

    private final Profile profile;
    private final ServiceCalendar calendar;
    private final Deadlines deadlines;
    private final Texts texts;
    private final ReportGrids grids;

    /** @param texts in the language of the reports' reader, which is Japanese */
    public Reporting(Profile profile, ServiceCalendar calendar, Deadlines deadlines, Texts texts) {
        this.profile = profile;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.texts = texts;
        grids = new ReportGrids(profile, texts);
    }

    /** The report of one site and day (000 §8ア, 003 §20-1, 004 §2-1(12)②). */
    public Report daily(Site site, LocalDate day, DayFigures figures, Notes notes, Signed signed) {
        Counts counts = figures.counts().at(Set.of(site.id())).between(day, day);
        Optional<ReportRule> rule = profile.rules().reports().daily();
        Map<String, Value> values = head(site.name(), words("dayPattern", day));
        due(values, rule.flatMap(ReportRule::due).map(due -> deadlines.daily(due, day)));
        sign(values, rule, signed);
        values.put("acceptance", new Words(texts.get(figures.acceptance().messageKey())));
        values.put("visitors", Value.Figure.of(counts.of(Deeds.SEALED)));
        values.put("left", Value.Figure.of(counts.of(Deeds.LEFT)));
        photos(values, figures.photos());
        for (NotePart part : NotePart.values()) {
            values.put(
                    part.name().toLowerCase(Locale.ROOT),
                    new Words(notes.part(part).orElse(texts.get("report.none"))));
        }
        values.put("work", grids.work(site, counts));
        values.put("times", grids.times(figures.times()));
        List<Doubt> doubts = counts.all().isEmpty() ? List.of() : Plausibility.of(counts, site, calendar, day, day);
        doubts(values, doubts);
        return new Report(ReportKind.DAILY, day.toString(), site.id(), values, counts, Deeds.of(profile));
    }

    /** The report of a month, of one site or of all (001 §9(5)⑤, 002 §7(3)イ, 003 §20-2, 004 §2-1(12)①イ). */
    public Report monthly(YearMonth month, Optional<Site> only, Counts all, Signed signed) {
        List<Site> sites = only.map(List::of).orElse(profile.sites());
        Counts counts = all.at(sites.stream().map(Site::id).toList()).between(month.atDay(1), month.atEndOfMonth());
        Optional<ReportRule> rule = profile.rules().reports().monthly();
        Map<String, Value> values = head(
                only.map(Site::name).orElseGet(() -> texts.get("report.allSites", sites.size())),
                words("monthPattern", month.atDay(1)));
        due(values, rule.flatMap(ReportRule::due).map(due -> deadlines.monthly(due, month)));
        sign(values, rule, signed);
        values.put("visitors", Value.Figure.of(counts.of(Deeds.SEALED)));
        values.put("left", Value.Figure.of(counts.of(Deeds.LEFT)));
        values.put("work", grids.work(sites, counts));
        values.put("days", grids.days(month, sites, counts));
        List<Doubt> doubts = new ArrayList<>();
        for (Site site : sites) {
            if (!counts.at(Set.of(site.id())).all().isEmpty()) {
                doubts.addAll(Plausibility.of(counts, site, calendar, month.atDay(1), month.atEndOfMonth()));
            }
        }
        doubts(values, doubts);
        return new Report(
                ReportKind.MONTHLY,
                month.toString(),
                only.map(Site::id).orElse(Report.ALL_SITES),
                values,
                counts,
                Deeds.of(profile));
    }

    /** The tables of twelve months, over all sites (003 参考, §18-8). */
    public Report statistics(YearMonth first, Counts counts) {
        YearMonth last = first.plusMonths(MONTHS - 1);
        Map<String, Value> values = head(
                texts.get("report.allSites", profile.sites().size()),
                texts.get("report.from", words("monthPattern", first.atDay(1)), words("monthPattern", last.atDay(1))));
        List<StatisticsFigures> tables = Statistics.of(profile).year(first, counts);
        List<Doubt> doubts = new ArrayList<>();
        for (int at = 0; at < tables.size(); at++) {
            values.put("statistics." + (at + 1), grids.statistics(tables.get(at)));
            doubts.addAll(Plausibility.of(tables.get(at)));
        }
        doubts(values, doubts);
        return new Report(
                ReportKind.STATISTICS, first + "--" + last, Report.ALL_SITES, values, counts, Deeds.of(profile));
    }

    private Map<String, Value> head(String site, String period) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("municipality", new Words(profile.name()));
        values.put("site", new Words(site));
        values.put("period", new Words(period));
        return values;
    }

    private void due(Map<String, Value> values, Optional<LocalDateTime> due) {
        values.put(
                "due",
                new Words(due.map(moment -> words("momentPattern", moment)).orElse(texts.get("report.noDeadline"))));
    }

    private void sign(Map<String, Value> values, Optional<ReportRule> rule, Signed signed) {
        String writer = signed.writer().orElse("");
        values.put("writer", new Words(signed.deputy() ? texts.get("report.deputy", writer) : writer));
        String toSign = rule.filter(ReportRule::confirmed).isPresent() ? "report.toConfirm" : "report.toReceive";
        values.put(
                "confirmation",
                new Words(signed.confirmed()
                        .map(city -> texts.get("report.confirmed", city.by(), words("dayPattern", city.on())))
                        .orElse(texts.get(toSign))));
    }

    private void photos(Map<String, Value> values, PhotoFigures photos) {
        values.put("photos", Value.Figure.of(photos.photos()));
        values.put("shots", Value.Figure.of(photos.shots()));
        values.put("retakes", Value.Figure.of(photos.retakes()));
    }

    private void doubts(Map<String, Value> values, List<Doubt> doubts) {
        String sentences = String.join("\n", doubts.stream().map(this::sentence).toList());
        values.put("doubts", new Words(doubts.isEmpty() ? texts.get("report.none") : sentences));
    }

    private String sentence(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Unusual unusual ->
                texts.get(
                        "report.doubt.unusual",
                        unusual.table(),
                        unusual.column(),
                        words("monthPattern", unusual.month().atDay(1)),
                        unusual.times(),
                        unusual.usual());
            case Doubt.WhileShut shut ->
                texts.get(
                        "report.doubt.whileShut",
                        name(shut.count().site()),
                        words("dayPattern", shut.count().day()),
                        shut.count().times());
            case Doubt.Nothing nothing ->
                texts.get("report.doubt.nothing", name(nothing.site()), words("dayPattern", nothing.day()));
        };
    }

    private String name(String site) {
        return profile.site(site).map(Site::name).orElse(site);
    }

    private String words(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(texts.get("report." + pattern), texts.locale())
                .format(moment);
    }

    /**
     * What a day's report is made of.
     *
     * @param times how long visitors waited and were served, by purpose; none where nobody was called by number
     */
    public record DayFigures(Counts counts, PhotoFigures photos, List<ServiceTimes> times, Acceptance acceptance) {
        public DayFigures {
            times = List.copyOf(times);
        }
    }
}
