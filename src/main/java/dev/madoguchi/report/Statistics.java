package dev.madoguchi.report;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.StatisticsRule;
import dev.madoguchi.municipality.StatisticsTable;
import dev.madoguchi.municipality.StatisticsTable.Column;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The statistics of twelve months, method by office by month (003 参考, §18-8). */
public final class Statistics {
    private static final int MONTHS = 12;

    private final StatisticsRule rule;
    private final List<StatisticsTable> tables;

    private Statistics(StatisticsRule rule, List<StatisticsTable> tables) {
        this.rule = rule;
        this.tables = List.copyOf(tables);
    }

    /** The tables of the city's rule; where it names none, one for each route of each procedure, over the sites that do it. */
    public static Statistics of(Profile profile) {
        StatisticsRule rule = profile.rules().reports().statistics();
        return new Statistics(rule, rule.tables().isEmpty() ? usual(profile) : rule.tables());
    }

    /** These tables and no others. */
    static Statistics of(StatisticsRule rule) {
        return new Statistics(rule, rule.tables());
    }

    private static List<StatisticsTable> usual(Profile profile) {
        return profile.procedures().stream()
                .map(procedure -> new StatisticsTable(
                        procedure.name(),
                        List.of(procedure.id()),
                        profile.sites().stream()
                                .filter(site -> profile.proceduresAt(site).contains(procedure))
                                .map(Statistics::column)
                                .toList(),
                        true,
                        Optional.empty()))
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private static Column column(Site site) {
        return new Column(site.name(), List.of(site.id()));
    }

    /**
     * The tables of twelve months.
     *
     * @param first the first of them: January for a calendar year (003 参考), April for a business year
     */
    public List<StatisticsFigures> year(YearMonth first, Counts counts) {
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
        return tables.stream()
                .map(table -> StatisticsFigures.of(table, months, counts, rule.days()))
                .toList();
    }
}
