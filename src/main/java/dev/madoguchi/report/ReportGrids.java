package dev.madoguchi.report;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.StatisticsTable.Column;
import dev.madoguchi.report.Value.Figure;
import dev.madoguchi.report.Value.Grid;
import dev.madoguchi.report.Value.Words;
import dev.madoguchi.ui.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of reports. */
final class ReportGrids {
    private static final String DASH = "-";
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final Profile profile;
    private final Texts texts;

    ReportGrids(Profile profile, Texts texts) {
        this.profile = profile;
        this.texts = texts;
    }

    /** What was done at one site: procedure, route, times; below the total what a person counted. */
    Grid work(Site site, Counts counts) {
        List<List<Value>> rows = new ArrayList<>();
        long total = 0;
        for (Procedure procedure : profile.proceduresAt(site)) {
            for (Route route : procedure.routes()) {
                long times = counts.of(Deeds.of(procedure, route));
                rows.add(List.of(new Words(procedure.name()), route(route), Figure.of(times)));
                total += times;
            }
        }
        rows.add(List.of(new Words(texts.get("report.total")), new Words(""), Figure.of(total)));
        List<CountedElsewhere> elsewhere = CountedElsewhere.of(profile, site);
        for (CountedElsewhere each : elsewhere) {
            Words counted = new Words(texts.get("report.counted"));
            rows.add(List.of(new Words(each.name()), counted, Figure.of(counts.of(each.what()))));
        }
        return new Grid(
                texts.get("report.grid.work"),
                List.of(texts.get("report.procedure"), texts.get("report.route"), texts.get("report.times")),
                rows,
                1 + elsewhere.size());
    }

    /** How long visitors waited and were served at one site, in minutes. */
    Grid times(List<ServiceTimes> times) {
        List<List<Value>> rows = new ArrayList<>();
        Duration waited = Duration.ZERO;
        Duration took = Duration.ZERO;
        int called = 0;
        int served = 0;
        for (ServiceTimes each : times) {
            rows.add(timesRow(each));
            called += each.called();
            served += each.served();
            waited = waited.plus(each.waited().multipliedBy(each.called()));
            took = took.plus(each.took().multipliedBy(each.served()));
        }
        rows.add(timesRow(new ServiceTimes(
                texts.get("report.total"),
                called,
                served,
                waited.dividedBy(Math.max(1, called)),
                took.dividedBy(Math.max(1, served)))));
        return new Grid(
                texts.get("report.grid.times"),
                List.of(
                        texts.get("report.purpose"),
                        texts.get("report.called"),
                        texts.get("report.served"),
                        texts.get("report.waited"),
                        texts.get("report.took")),
                rows,
                1);
    }

    /** An average of nobody is no number. */
    private static List<Value> timesRow(ServiceTimes times) {
        return List.of(
                new Words(times.purpose()),
                Figure.of(times.called()),
                Figure.of(times.served()),
                times.called() == 0 ? new Words(DASH) : minutes(times.waited()),
                times.served() == 0 ? new Words(DASH) : minutes(times.took()));
    }

    /** To a tenth of a minute. */
    private static Figure minutes(Duration time) {
        return new Figure(BigDecimal.valueOf(time.toSeconds()).divide(SIXTY, 1, RoundingMode.HALF_UP));
    }

    /** What was done at several sites: a row for each site, a column for each procedure; beyond the total what people counted. */
    Grid work(List<Site> sites, Counts counts) {
        List<CountedElsewhere> elsewhere = elsewhere(sites);
        List<List<Value>> rows = new ArrayList<>();
        for (Site site : sites) {
            rows.add(row(new Words(site.name()), counts.at(Set.of(site.id())), elsewhere));
        }
        rows.add(row(new Words(texts.get("report.total")), counts, elsewhere));
        return new Grid(texts.get("report.grid.sites"), head("report.site", elsewhere), rows, 1);
    }

    /** The same day by day. */
    Grid days(YearMonth month, List<Site> sites, Counts counts) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(texts.get("report.shortDayPattern"), texts.locale());
        List<CountedElsewhere> elsewhere = elsewhere(sites);
        List<List<Value>> rows = new ArrayList<>();
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .forEach(date -> rows.add(row(new Words(day.format(date)), counts.between(date, date), elsewhere)));
        rows.add(row(new Words(texts.get("report.total")), counts, elsewhere));
        return new Grid(texts.get("report.grid.days"), head("report.day", elsewhere), rows, 1);
    }

    private List<CountedElsewhere> elsewhere(List<Site> sites) {
        return sites.stream()
                .flatMap(site -> CountedElsewhere.of(profile, site).stream())
                .distinct()
                .toList();
    }

    /** A table of the statistics with its total and its average. */
    Grid statistics(StatisticsFigures figures) {
        List<List<Value>> rows = new ArrayList<>();
        DateTimeFormatter month = DateTimeFormatter.ofPattern(texts.get("report.shortMonthPattern"), texts.locale());
        for (int at = 0; at < figures.months().size(); at++) {
            rows.add(Stream.<Value>concat(
                            Stream.of(new Words(month.format(figures.months().get(at)))),
                            figures.cells().get(at).stream().map(ReportGrids::cell))
                    .toList());
        }
        rows.add(Stream.<Value>concat(
                        Stream.of(new Words(texts.get("report.total"))),
                        figures.totals().stream().map(Figure::of))
                .toList());
        if (figures.table().average()) {
            rows.add(Stream.<Value>concat(
                            Stream.of(new Words(texts.get("report.average"))),
                            figures.averages().stream().map(Figure::new))
                    .toList());
        }
        List<String> head = Stream.concat(
                        Stream.of(""), figures.table().columns().stream().map(Column::name))
                .toList();
        return new Grid(figures.table().name(), head, rows, figures.table().average() ? 2 : 1);
    }

    private static Value cell(OptionalLong times) {
        return times.isPresent() ? Figure.of(times.getAsLong()) : new Words(DASH);
    }

    private List<String> head(String first, List<CountedElsewhere> elsewhere) {
        return Stream.of(
                        Stream.of(texts.get(first)),
                        profile.procedures().stream().map(Procedure::name),
                        Stream.of(texts.get("report.total")),
                        elsewhere.stream().map(CountedElsewhere::name))
                .flatMap(part -> part)
                .toList();
    }

    private List<Value> row(Words name, Counts counts, List<CountedElsewhere> elsewhere) {
        List<Value> row = new ArrayList<>();
        row.add(name);
        long total = 0;
        for (Procedure procedure : profile.procedures()) {
            long times = counts.of(procedure.id());
            row.add(Figure.of(times));
            total += times;
        }
        row.add(Figure.of(total));
        elsewhere.forEach(each -> row.add(Figure.of(counts.of(each.what()))));
        return row;
    }

    private Words route(Route route) {
        return new Words(texts.get("municipality.route." + route));
    }
}
