package dev.madoguchi.report;

import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.report.StatisticsFigures.MonthFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds numbers that are hard to believe. It warns and never refuses: the 870 of 小倉北 in December, between months of some 2,600,
 * stands in the city's own printed table (003 参考 電子証明書).
 *
 * <p>The limits were chosen on that table: at a factor of two, one of its 402 numbers is doubted, and it is that one.
 */
public final class Plausibility {
    private static final double FACTOR = 2;
    /** Below this a factor of two is chance. */
    private static final long LEAST = 30;

    private static final int FEWEST_MONTHS = 3;

    private Plausibility() {}

    /** Doubts about the months of a table. */
    public static List<Doubt> of(StatisticsFigures figures) {
        List<Doubt> doubts = new ArrayList<>();
        for (int at = 0; at < figures.totals().size(); at++) {
            String column = figures.table().columns().get(at).name();
            List<MonthFigure> months = figures.column(at);
            for (MonthFigure month : months) {
                long usual = medianWithout(months, month);
                if (months.size() > FEWEST_MONTHS && unusual(month.times(), usual)) {
                    doubts.add(new Doubt.Unusual(figures.table().name(), column, month.month(), month.times(), usual));
                }
            }
        }
        return doubts;
    }

    /** Doubts about the days of a site, by when it was open. */
    public static List<Doubt> of(Counts counts, Site site, ServiceCalendar calendar, LocalDate first, LocalDate last) {
        List<DayCount> here = counts.at(Set.of(site.id())).between(first, last).all();
        List<Doubt> doubts = new ArrayList<>();
        here.stream()
                .filter(count -> !calendar.day(site, count.day()).open())
                .forEach(count -> doubts.add(new Doubt.WhileShut(count)));
        Set<LocalDate> worked = here.stream().map(DayCount::day).collect(Collectors.toSet());
        first.datesUntil(last.plusDays(1))
                .filter(day -> calendar.day(site, day).open() && !worked.contains(day))
                .forEach(day -> doubts.add(new Doubt.Nothing(site.id(), day)));
        return doubts;
    }

    private static boolean unusual(long times, long usual) {
        return Math.max(times, usual) >= LEAST && (times * FACTOR < usual || times > usual * FACTOR);
    }

    private static long medianWithout(List<MonthFigure> months, MonthFigure one) {
        List<Long> others = months.stream()
                .filter(month -> !month.equals(one))
                .map(MonthFigure::times)
                .sorted()
                .toList();
        return others.isEmpty() ? one.times() : others.get(others.size() / 2);
    }
}
