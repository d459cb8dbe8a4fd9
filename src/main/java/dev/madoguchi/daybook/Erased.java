package dev.madoguchi.daybook;

import java.util.List;
import java.util.UUID;

/**
 * What was removed from the daybook: ids only, for the certificate.
 *
 * @param drafts visits that were never completed
 * @param entries visits that were
 */
public record Erased(List<UUID> drafts, List<UUID> entries) {
    public Erased {
        drafts = List.copyOf(drafts);
        entries = List.copyOf(entries);
    }
}
