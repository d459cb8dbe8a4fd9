package dev.madoguchi.city.console;

import dev.madoguchi.city.receipt.ReviewRequest;
import dev.madoguchi.city.vault.Review;
import dev.madoguchi.city.vault.ReviewAnswer;
import dev.madoguchi.city.vault.ReviewName;
import dev.madoguchi.city.vault.ReviewVault;
import dev.madoguchi.city.vault.ReviewVerdict;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The cases that wait for an officer, and the officer's answers, each given with the officer's own password (001 §6(2)②イ). */
final class Reviews {
    private final ReviewVault vault;
    private final SignIn signIn;
    private final Clock clock;

    Reviews(ReviewVault vault, SignIn signIn, Clock clock) {
        this.vault = vault;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** What came of an answer. */
    enum Outcome {
        CONFIRMED,
        REFUSED,
        /** The officer worked on the case. */
        SAME_PERSON,
        /** The password is wrong, or must not be tried for a while. */
        PASSWORD,
        /** Somebody else has answered, or the time was up. */
        TOO_LATE
    }

    List<Review> open(String municipality) {
        return vault.open(municipality, now());
    }

    /** What officers answered since the day began. */
    List<Review> answeredToday(String municipality) {
        return vault.answeredSince(
                municipality,
                clock.instant()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .atStartOfDay(clock.getZone())
                        .toInstant());
    }

    Optional<Review> find(ReviewName name) {
        return vault.find(name);
    }

    boolean isOpen(Review review) {
        return review.isOpen(now());
    }

    /**
     * Answers.
     *
     * @param reason why not; empty to confirm
     * @param password the officer's, typed anew; wiped
     */
    Outcome answer(Account officer, Review review, Optional<ReviewReason> reason, char[] password) {
        if (!review.isOpen(now())) {
            return Outcome.TOO_LATE;
        }
        if (ReviewRequest.kept(review.jws()).wasInHandsOf(officer.id())) {
            return Outcome.SAME_PERSON;
        }
        if (!signIn.isOf(officer, password)) {
            return Outcome.PASSWORD;
        }
        ReviewAnswer answer = new ReviewAnswer(
                reason.isEmpty() ? ReviewVerdict.CONFIRMED : ReviewVerdict.REFUSED,
                reason.map(Enum::name).orElse(""),
                officer.id(),
                now());
        boolean counts = vault.answer(review.name(), answer)
                .flatMap(Review::answer)
                .filter(answer::equals)
                .isPresent();
        if (!counts) {
            return Outcome.TOO_LATE;
        }
        return reason.isEmpty() ? Outcome.CONFIRMED : Outcome.REFUSED;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
