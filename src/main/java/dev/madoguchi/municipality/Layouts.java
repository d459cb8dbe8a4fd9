package dev.madoguchi.municipality;

import java.util.Optional;

/**
 * The workbooks that a city's reports are written on (様式; 004 §2-1(12) has them agreed with the city), as names relative to the
 * profile's file. Empty: the layout that comes with the program.
 */
public record Layouts(Optional<String> daily, Optional<String> monthly, Optional<String> statistics) {}
