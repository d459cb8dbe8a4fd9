package dev.madoguchi.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A report's content, whatever paper it will be put on. No person is in it but who wrote it.
 *
 * @param period the day, month or twelve months, as in {@code 2026-11-26}, {@code 2026-11}, {@code 2026-01--2026-12}
 * @param site the site's id; {@code all} for all sites
 * @param values by the name that a layout uses for them, in the order of a file without a layout
 * @param counts what a layout may count besides
 * @param deeds the deeds that can be counted, done or not: a layout that asks for another is wrong
 */
public record Report(
        ReportKind kind, String period, String site, Map<String, Value> values, Counts counts, Set<String> deeds) {
    /** Where a report is on no single site. */
    public static final String ALL_SITES = "all";

    public Report {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        deeds = Set.copyOf(deeds);
    }

    /** How often a deed was done; empty where there is no such deed. */
    public OptionalLong count(String deed) {
        return deeds.contains(deed) || counts.all().stream().anyMatch(count -> count.isOf(deed))
                ? OptionalLong.of(counts.of(deed))
                : OptionalLong.empty();
    }

    /** A file name without its end; nothing of a person is in it. */
    public String fileName() {
        return switch (kind) {
            case DAILY -> "daily-report";
            case MONTHLY -> "monthly-report";
            case STATISTICS -> "statistics";
        };
    }
}
