package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the residue scan would look for after a day, for tests that look for it elsewhere. */
public final class SearchedFor {
    private SearchedFor() {}

    /** Every spelling of every text of these visitors. */
    public static Set<String> of(List<LedgerEntry> visitors, LocalDate day) {
        return PersonalStrings.of(visitors, day, "").texts().keySet();
    }
}
