package dev.madoguchi.visit;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.photo.PhotoReview;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.photo.ReviewedPhoto;
import dev.madoguchi.photo.cut.CardPhoto;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The photo of one visit: not taken yet, in hand, in the safe and not opened, or gone before the visit's end. Not for several threads at
 * once.
 */
final class Portrait {
    private @Nullable UUID id;
    private @Nullable CardPhoto photo;
    private @Nullable PhotoReview review;
    private @Nullable ErasedPhoto erased;
    private PhotoSession session = PhotoSession.NONE;

    /** Takes the photo that a person accepted, and what that person said of it. */
    void taken(ReviewedPhoto accepted) {
        taken(accepted.photo());
        reviewed(accepted.review());
    }

    /** Takes the photo; an earlier one is replaced, and is erased when the draft is saved. */
    void taken(CardPhoto cut) {
        opened(UUID.randomUUID(), cut);
    }

    /** The photo that lies in the safe under this id is in hand. */
    void opened(UUID lying, CardPhoto found) {
        kept(lying);
        photo = found;
    }

    /** The photo lies in the safe under this id and was not opened. */
    void kept(UUID lying) {
        id = lying;
        photo = null;
        erased = null;
    }

    void reviewed(PhotoReview said) {
        review = said;
    }

    /** The photo had to go; the visit goes on without it, and remembers that there was one. Nothing where there is none. */
    void erased(Reason reason, Instant at) {
        if (id != null) {
            erased(new ErasedPhoto(id, reason, at));
        }
    }

    void erased(ErasedPhoto gone) {
        erased = gone;
        id = null;
        photo = null;
    }

    /** The photo is not to be had any more, and another has to be taken. */
    void lost() {
        id = null;
        photo = null;
        review = null;
    }

    /** Adds what was tried for the photo since this was last called. */
    void tried(PhotoSession more) {
        session = session.plus(more);
    }

    /** Whether one was taken, be it that it had to go since. */
    boolean wasTaken() {
        return id != null || erased != null;
    }

    Optional<UUID> id() {
        return Optional.ofNullable(id);
    }

    Optional<CardPhoto> photo() {
        return Optional.ofNullable(photo);
    }

    Optional<PhotoReview> review() {
        return Optional.ofNullable(review);
    }

    Optional<ErasedPhoto> erased() {
        return Optional.ofNullable(erased);
    }

    PhotoSession session() {
        return session;
    }

    /** Forgets the photo and everything about it. */
    void forget() {
        lost();
        erased = null;
        session = PhotoSession.NONE;
    }

    @Override
    public String toString() {
        return "Portrait";
    }
}
