package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.municipality.LedgerField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The day's reception ledger (受付簿): of each visitor the fields that the municipality asks for, and no others (000 §5(5)①).
 *
 * @param municipality its name, for the head of the list
 * @param site the site's name
 * @param fields the columns in their order
 * @param entries the day's visitors in the order in which they were received
 */
public record Ledger(
        String municipality, String site, LocalDate day, List<LedgerField> fields, List<LedgerEntry> entries) {

    public Ledger {
        fields = List.copyOf(fields);
        entries = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::receivedAt).thenComparing(LedgerEntry::visit))
                .toList();
    }

    /** What a line says in a column. Names and addresses exactly as they were read. */
    static String cell(LedgerEntry entry, LedgerField field) {
        return switch (field) {
            case NAME -> entry.name();
            case ADDRESS -> entry.address();
            case BIRTH_DATE -> BirthDates.japanese(entry.birthDate());
            case TELEPHONE -> entry.telephone();
        };
    }

    /** Says nothing of the visitors. */
    @Override
    public String toString() {
        return "Ledger[" + day + ", " + entries.size() + "]";
    }
}
