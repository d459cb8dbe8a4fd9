package dev.madoguchi.municipality;

/** What a reception ledger (受付簿) may hold of a person, and nothing else (000 §5(5)①). */
public enum LedgerField {
    NAME,
    ADDRESS,
    BIRTH_DATE,
    TELEPHONE
}
