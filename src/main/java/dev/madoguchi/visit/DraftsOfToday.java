package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Looks into the drafts of a day book, each opened under the day key for this one look and wiped after it. */
record DraftsOfToday(Daybook daybook) {

    /** What the look finds, in the order of the drafts; a draft that was completed, dropped or erased meanwhile is left out. */
    <T> List<T> find(Function<Visit, Optional<T>> look) throws SecretException {
        List<T> found = new ArrayList<>();
        for (UUID draft : daybook.drafts()) {
            find(draft, look).ifPresent(found::add);
        }
        return found;
    }

    private <T> Optional<T> find(UUID draft, Function<Visit, Optional<T>> look) throws SecretException {
        byte[] plain;
        try {
            plain = daybook.openDraft(draft);
        } catch (SecretException e) {
            if (e.fault() == SecretFault.ABSENT || e.fault() == SecretFault.DESTROYED) {
                return Optional.empty();
            }
            throw e;
        }
        try (Visit visit = VisitCodec.decode(plain)) {
            return look.apply(visit);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
