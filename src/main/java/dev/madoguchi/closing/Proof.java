package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.daybook.LedgerEntry;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows that the erased is gone: searches for it, and certifies what came of it. */
public final class Proof {
    private final SearchList list;
    private final ResidueScan scan;
    private final Certifier certifier;

    public Proof(SearchList list, ResidueScan scan, Certifier certifier) {
        this.list = list;
        this.scan = scan;
        this.certifier = certifier;
    }

    /** Keeps, sealed, what will have to be looked for. */
    void prepare(LocalDate day, List<LedgerEntry> entries) throws ClosingException {
        list.write(day, entries);
    }

    /**
     * Searches the workstation; where the list of what to look for is lost, for pictures alone, and the report says that nobody knows of the rest.
     *
     * @param visitors how many the day had
     */
    ScanReport scan(LocalDate day, int visitors) throws ClosingException {
        Optional<PersonalStrings> texts = list.read(day);
        try {
            return texts.isPresent()
                    ? scan.scan(texts.get())
                    : scan.scan(new PersonalStrings(Map.of(), Map.of(Unscanned.UNREADABLE, visitors)))
                            .alsoUnread(list.name(day));
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "the search of the workstation stopped", e);
        }
    }

    /** Destroys the list of what was looked for, the last that could name a visitor, and signs. */
    ErasureCertificate certify(LocalDate day, Scanned scanned, Evidence evidence, AuditHead audit, Instant now)
            throws ClosingException {
        list.destroy(day);
        return certifier.certify(day, scanned, evidence, audit, now);
    }

    ErasureCertificate certificate(LocalDate day, String sha256) throws ClosingException {
        return certifier.read(day, sha256);
    }
}
