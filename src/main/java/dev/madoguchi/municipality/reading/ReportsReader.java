package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Layouts;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.municipality.Reports;
import dev.madoguchi.municipality.StatisticsRule;
import dev.madoguchi.municipality.StatisticsTable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which reports a municipality wants, by when, and what they look like. */
final class ReportsReader {
    private static final Pattern DEED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern LAYOUT = Pattern.compile("[^/\\\\:].*\\.xlsx");
    private static final int YEAR = 366;
    /** 003 参考: 37.8 = 9,068 / 240. */
    private static final int USUAL_DAYS = 240;

    private ReportsReader() {}

    static Reports usual() {
        return new Reports(
                Optional.empty(),
                Optional.empty(),
                new StatisticsRule(USUAL_DAYS, List.of()),
                new Layouts(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static Reports read(Field field) throws ProfileException {
        Block block = field.block("daily", "monthly", "statistics", "layouts");
        return new Reports(
                block.find("daily", ReportsReader::daily),
                block.find("monthly", ReportsReader::monthly),
                block.find("statistics", ReportsReader::statistics).orElse(usual().statistics()),
                block.find("layouts", ReportsReader::layouts).orElse(usual().layouts()));
    }

    private static ReportRule daily(Field field) throws ProfileException {
        Block block = field.block("sameDay", "nextBusinessDay", "confirmed", "clause");
        Optional<ReportRule.Due> sameDay = block.find("sameDay", each -> new ReportRule.Due.SameDay(each.time()));
        boolean nextDay = block.find("nextBusinessDay", Field::flag).orElse(false);
        requireOneAtMost(field, sameDay.isPresent(), nextDay, "sameDay / nextBusinessDay");
        return report(block, nextDay ? Optional.of(new ReportRule.Due.NextBusinessDay()) : sameDay);
    }

    private static ReportRule monthly(Field field) throws ProfileException {
        Block block = field.block("weekOfNextMonth", "daysAfterMonthEnd", "confirmed", "clause");
        Optional<ReportRule.Due> week =
                block.find("weekOfNextMonth", each -> new ReportRule.Due.WeekOfNextMonth(each.number(1, 5)));
        Optional<ReportRule.Due> days =
                block.find("daysAfterMonthEnd", each -> new ReportRule.Due.DaysAfterMonthEnd(each.number(1, 31)));
        requireOneAtMost(field, week.isPresent(), days.isPresent(), "weekOfNextMonth / daysAfterMonthEnd");
        return report(block, week.or(() -> days));
    }

    private static void requireOneAtMost(Field field, boolean one, boolean other, String keys) throws ProfileException {
        if (one && other) {
            throw field.fault(ProfileFault.BAD_VALUE, keys);
        }
    }

    private static ReportRule report(Block block, Optional<ReportRule.Due> due) throws ProfileException {
        return new ReportRule(
                due, block.find("confirmed", Field::flag).orElse(false), block.get("clause", Field::line));
    }

    private static StatisticsRule statistics(Field field) throws ProfileException {
        Block block = field.block("days", "tables");
        return new StatisticsRule(
                block.find("days", each -> each.number(1, YEAR)).orElse(USUAL_DAYS),
                block.list("tables", ReportsReader::table));
    }

    private static StatisticsTable table(Field field) throws ProfileException {
        Block block = field.block("name", "counts", "columns", "average", "since");
        return new StatisticsTable(
                block.get("name", Field::line),
                List.copyOf(block.set("counts", each -> each.matching(DEED))),
                block.listed("columns", ReportsReader::column),
                block.find("average", Field::flag).orElse(false),
                block.find("since", ReportsReader::month));
    }

    private static StatisticsTable.Column column(Field field) throws ProfileException {
        Block block = field.block("name", "sites");
        block.field("sites");
        return new StatisticsTable.Column(block.get("name", Field::line), List.copyOf(block.set("sites", Field::id)));
    }

    private static YearMonth month(Field field) throws ProfileException {
        String text = field.line();
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            ProfileException fault = field.fault(ProfileFault.BAD_TIME, text);
            fault.initCause(e);
            throw fault;
        }
    }

    private static Layouts layouts(Field field) throws ProfileException {
        Block block = field.block("daily", "monthly", "statistics");
        return new Layouts(
                block.find("daily", each -> each.matching(LAYOUT)),
                block.find("monthly", each -> each.matching(LAYOUT)),
                block.find("statistics", each -> each.matching(LAYOUT)));
    }
}
