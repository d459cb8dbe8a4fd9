package dev.madoguchi.municipality;

/**
 * Another system into which a case has to be keyed by hand (003 §7-2(6)(サ), §9-2(1)ア).
 *
 * @param system its name
 * @param cases which have to be keyed in
 */
public record EntryRule(String id, String system, CaseFilter cases, String clause) {}
