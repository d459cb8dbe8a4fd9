package dev.madoguchi.municipality;

import java.util.List;

/**
 * The statistics that a city keeps.
 *
 * @param days by how many a year's total is divided for the average of a day (003 参考: 240)
 * @param tables empty where the specification shows none: then each deed is a table over all sites
 */
public record StatisticsRule(int days, List<StatisticsTable> tables) {
    public StatisticsRule {
        tables = List.copyOf(tables);
    }
}
