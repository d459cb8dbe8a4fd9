package dev.madoguchi.manual;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One article of the manual or the FAQ (001 §10(1), 003 §19-4, 004 §2-2(4)キ・ケ; F138).
 *
 * @param id names it for machines and links, such as {@code pin-forgotten}
 * @param reading the title in kana, so that it is found by sound
 * @param topic the id of what it is sorted by, and its questions in the records of the day
 * @param places where in the program it is shown by itself
 * @param version which edition it is, as the office numbers them
 * @param approval who approved a text of this version for use at the counter; empty for a draft, which is not shown there
 * @param body Markdown (CommonMark)
 */
public record Article(
        String id,
        String title,
        String reading,
        Kind kind,
        String topic,
        Set<Place> places,
        Answers answers,
        String version,
        Optional<Approval> approval,
        String body) {
    private static final int DIGEST_BYTES = 8;

    public Article {
        places = Set.copyOf(places);
    }

    /** Whether it may be shown at the counter: somebody approved exactly this text. */
    public boolean approved() {
        return approval.map(Approval::digest).filter(digest()::equals).isPresent();
    }

    /** The same text with another approval. */
    public Article approvedBy(Approval other) {
        return new Article(id, title, reading, kind, topic, places, answers, version, Optional.of(other), body);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of everything that a reader sees or finds it by. */
    public String digest() {
        List<String> parts = List.of(
                id,
                title,
                reading,
                kind.name(),
                topic,
                new TreeSet<>(places).toString(),
                answers.name(),
                version,
                body);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is. */
    public enum Kind {
        /** A question that visitors ask, with its answer. */
        FAQ,
        /** A chapter of the manual for whoever works here. */
        CHAPTER
    }

    /** Who may answer it. */
    public enum Answers {
        /** Whoever works at the counter. */
        OPERATOR,
        /** Only the city: the question is passed on. */
        CITY
    }

    /** Where in the program an article is shown by itself. */
    public enum Place {
        HOME,
        QUEUE,
        TICKET,
        RECEPTION,
        CONSENT,
        FORM,
        IDENTITY,
        CARD_CHECK,
        PHOTO,
        DELIVERY,
        REVIEW,
        PAPER,
        FINISH,
        OPENING,
        CLOSING,
        GUIDE,
        ASIDE,
        CARRY_OUT,
        END_OF_CONTRACT
    }

    /**
     * The city's approval of one version.
     *
     * @param digest of the text that was approved
     */
    public record Approval(String by, LocalDate on, String digest) {}
}
