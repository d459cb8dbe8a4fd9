package dev.madoguchi.municipality;

import java.util.Optional;

/**
 * Which reports the city wants.
 *
 * @param daily empty where the specification asks for none
 * @param monthly empty where the specification asks for none
 */
public record Reports(
        Optional<ReportRule> daily, Optional<ReportRule> monthly, StatisticsRule statistics, Layouts layouts) {}
