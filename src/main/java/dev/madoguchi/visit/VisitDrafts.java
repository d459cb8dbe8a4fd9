package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Visits that are not sealed yet, as drafts under the day key, each photo under a key of its own: what a crash, a lock or the end of
 * a shift leaves behind and the next start offers to go on with.
 */
public final class VisitDrafts {
    private final Daybook daybook;

    public VisitDrafts(Daybook daybook) {
        this.daybook = daybook;
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

    /** The open drafts that open now, oldest first. Those for which the city's half of the key is away wait until it is back. */
    public List<OpenDraft> open() throws SecretException {
        return listed(Set.of(SecretFault.ABSENT, SecretFault.DESTROYED, SecretFault.SHARE_AWAY));
    }

    /** All open drafts, oldest first; {@code SHARE_AWAY} where one does not open for want of the city's half of its key. */
    public List<OpenDraft> all() throws SecretException {
        return listed(Set.of(SecretFault.ABSENT, SecretFault.DESTROYED));
    }

    /** @param passedOver why a draft may be missing: those that ended while others were read, and what the caller can do without */
    private List<OpenDraft> listed(Set<SecretFault> passedOver) throws SecretException {
        List<OpenDraft> found = new ArrayList<>();
        for (UUID id : daybook.drafts()) {
            try (Visit visit = read(id)) {
                found.add(new OpenDraft(id, visit.ticket().label(), visit.stage()));
            } catch (SecretException e) {
                if (!passedOver.contains(e.fault())) {
                    throw e;
                }
            }
        }
        return found;
    }

    /**
     * Takes a draft up again, at the step where it was left. Where its photo is gone, which only a rebuilt store can bring about, it is
     * the photo's step.
     */
    public Visit resume(UUID id) throws SecretException {
        Visit visit = read(id);
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

    Visit read(UUID id) throws SecretException {
        byte[] plain = daybook.openDraft(id);
        try {
            return VisitCodec.decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
