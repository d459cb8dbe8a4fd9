package dev.madoguchi.visit;

import dev.madoguchi.consent.Consent;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Visits that are not sealed yet, as drafts under the day key, each photo under a key of its own: what a crash, a lock or the end of
 * a shift leaves behind and the next start offers to go on with.
 */
public final class VisitDrafts {
    private final Daybook daybook;
    private final Predicate<Consent> covered;

    /** The drafts as they were left, for who goes on with none of them. */
    public VisitDrafts(Daybook daybook) {
        this(daybook, consent -> true);
    }

    /** @param covered whether a consent was given to today's words; a visit that is not complete asks again where it was not */
    public VisitDrafts(Daybook daybook, Predicate<Consent> covered) {
        this.daybook = daybook;
        this.covered = covered;
    }

    /**
     * Writes the visit down as it stands; it is durable when this returns, and a photo that is not the visit's any more is erased
     * by then.
     */
    public void save(Visit visit) throws SecretException {
        byte[] plain = VisitCodec.draft(visit);
        try {
            save(visit, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private void save(Visit visit, byte[] plain) throws SecretException {
        Optional<UUID> kept = daybook.photos().of(visit.id()).map(PhotoKeys.Name::photo);
        Optional<CardPhoto> photo = visit.photo();
        Optional<ErasedPhoto> erased = visit.erasedPhoto();
        if (photo.isPresent() && !kept.equals(visit.photoId())) {
            savePhoto(visit, plain, photo.get());
        } else if (kept.isPresent() && erased.isPresent()) {
            daybook.saveWithoutPhoto(visit.id(), plain, erased.get().reason());
        } else {
            daybook.saveDraft(visit.id(), plain);
        }
    }

    private void savePhoto(Visit visit, byte[] plain, CardPhoto photo) throws SecretException {
        byte[] jpeg = photo.jpeg();
        try {
            daybook.savePhoto(visit.id(), plain, visit.photoId().orElseThrow(), jpeg);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    /** The open drafts: those that open now, and how many do not. */
    public DraftsFound look() throws SecretException {
        Map<SecretFault, Integer> shut = new EnumMap<>(SecretFault.class);
        List<OpenDraft> open = listed(shut);
        return new DraftsFound(
                open, shut.getOrDefault(SecretFault.SHARE_AWAY, 0), shut.getOrDefault(SecretFault.WRONG_KEY, 0));
    }

    /**
     * All open drafts, oldest first; {@code SHARE_AWAY} where one does not open for want of the city's half of its key, {@code WRONG_KEY} where
     * it opens no more.
     */
    public List<OpenDraft> all() throws SecretException {
        Map<SecretFault, Integer> shut = new EnumMap<>(SecretFault.class);
        List<OpenDraft> open = listed(shut);
        for (SecretFault fault : shut.keySet()) {
            throw new SecretException(fault, shut.get(fault) + " open cases do not open");
        }
        return open;
    }

    /** @param shut counts those that do not open; those that ended while others were read do not count */
    private List<OpenDraft> listed(Map<SecretFault, Integer> shut) throws SecretException {
        List<OpenDraft> found = new ArrayList<>();
        for (UUID id : daybook.drafts()) {
            try (Visit visit = current(id)) {
                found.add(new OpenDraft(id, visit.ticket().label(), visit.stage()));
            } catch (SecretException e) {
                switch (e.fault()) {
                    case ABSENT, DESTROYED -> {}
                    case SHARE_AWAY, WRONG_KEY -> shut.merge(e.fault(), 1, Integer::sum);
                    default -> throw e;
                }
            }
        }
        return found;
    }

    /**
     * Takes a draft up again, at the step where it was left. Where its photo is gone, which only a rebuilt store can bring about, it is
     * the photo's step; where the words have changed that the visitor agreed to, it is theirs.
     */
    public Visit resume(UUID id) throws SecretException {
        Visit visit = current(id);
        if (visit.photo().isPresent()) {
            // A draft of before, with the photo within: it gets its own key now.
            save(visit);
        } else if (visit.photoId().isPresent()) {
            openPhoto(visit, visit.photoId().get());
        }
        return visit;
    }

    private void openPhoto(Visit visit, UUID photo) throws SecretException {
        try {
            byte[] jpeg = daybook.photos().open(visit.id());
            try {
                visit.portrait().opened(photo, CardPhoto.ofJpeg(jpeg));
            } finally {
                Arrays.fill(jpeg, (byte) 0);
            }
        } catch (SecretException e) {
            if (e.fault() != SecretFault.ABSENT && e.fault() != SecretFault.DESTROYED) {
                throw e;
            }
            visit.portrait().lost();
        }
    }

    /** Whether a visit lies here that can still be opened. */
    boolean has(UUID id) {
        return daybook.drafts().contains(id);
    }

    /** By today's words of consent; a complete visit only waits for its seal, and was done under those of its time (002 §7(2)ウ). */
    private Visit current(UUID id) throws SecretException {
        Visit visit = read(id);
        if (visit.stage() != Stage.FINISH && !visit.consent().map(covered::test).orElse(true)) {
            visit.askAgain();
        }
        return visit;
    }

    Visit read(UUID id) throws SecretException {
        byte[] plain = daybook.openDraft(id);
        try {
            return VisitCodec.decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
