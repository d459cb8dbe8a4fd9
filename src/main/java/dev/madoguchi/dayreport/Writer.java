package dev.madoguchi.dayreport;

/**
 * Who writes a day's report.
 *
 * @param id kept with the report
 * @param name stands on the report
 * @param deputy whether they stand in for the person in charge (003 §20-1)
 */
public record Writer(String id, String name, boolean deputy) {}
