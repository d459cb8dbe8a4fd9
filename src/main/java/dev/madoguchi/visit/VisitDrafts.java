package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.seal.SecretException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Visits that are not sealed yet, as drafts under the day key: what a crash, a lock or the end of a shift leaves behind and
 * the next start offers to go on with.
 */
public final class VisitDrafts {
    private final Daybook daybook;

    public VisitDrafts(Daybook daybook) {
        this.daybook = daybook;
    }

    /** Writes the visit down as it stands; it is durable when this returns. */
    public void save(Visit visit) throws SecretException {
        byte[] plain = VisitCodec.encode(visit);
        try {
            daybook.saveDraft(visit.id(), plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The open drafts, oldest first. */
    public List<OpenDraft> open() throws SecretException {
        List<OpenDraft> found = new ArrayList<>();
        for (UUID id : daybook.drafts()) {
            try (Visit visit = resume(id)) {
                found.add(new OpenDraft(id, visit.ticket().label(), visit.stage()));
            }
        }
        return found;
    }

    /** Takes a draft up again, at the step where it was left. */
    public Visit resume(UUID id) throws SecretException {
        byte[] plain = daybook.openDraft(id);
        try {
            return VisitCodec.decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
