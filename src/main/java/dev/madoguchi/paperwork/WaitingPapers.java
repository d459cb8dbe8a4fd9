package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.BundleRule;

/**
 * Papers of a kind that wait to be gathered.
 *
 * @param pieces how many
 */
public record WaitingPapers(BundleRule rule, int pieces) {}
