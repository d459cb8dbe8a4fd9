package dev.madoguchi.paperwork;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The 申請書ID of cases whose day is not closed, from the day book, for a paper that is made now. */
final class ApplicationIds {
    private final Daybook daybook;

    ApplicationIds(Daybook daybook) {
        this.daybook = daybook;
    }

    /**
     * The ids of those of the cases that have one and whose day is still open.
     *
     * @throws SecretException where the day book does not open for another reason than that the day is closed
     */
    Map<UUID, String> of(List<CasePaper> papers) throws SecretException {
        Map<UUID, String> ids = new HashMap<>();
        Set<LocalDate> days = new TreeSet<>();
        papers.forEach(paper -> days.add(paper.day()));
        for (LocalDate day : days) {
            for (byte[] line : entries(day)) {
                try {
                    LedgerEntry entry = LedgerEntryCodec.decode(line);
                    entry.applicationId().ifPresent(id -> ids.put(entry.visit(), id));
                } finally {
                    Arrays.fill(line, (byte) 0);
                }
            }
        }
        ids.keySet().retainAll(papers.stream().map(CasePaper::visit).toList());
        return ids;
    }

    private List<byte[]> entries(LocalDate day) throws SecretException {
        try {
            return daybook.entries(day);
        } catch (SecretException e) {
            if (e.fault() == SecretFault.DESTROYED) {
                return List.of();
            }
            throw e;
        }
    }
}
