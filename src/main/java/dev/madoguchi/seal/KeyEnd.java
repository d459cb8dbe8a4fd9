package dev.madoguchi.seal;

import java.util.Optional;

/**
 * What became of a destroyed day key.
 *
 * @param form how the key lay on the disk
 * @param shareSha256 of the city's half, where there was one and the key's file said which
 * @param statement the city's signed statement (compact JWS) that it destroyed a half, once it has said so
 * @param attested SHA-256 of the half that the statement is about; empty where the city says that it never made one
 */
public record KeyEnd(
        KeyForm form, Optional<String> shareSha256, Optional<String> statement, Optional<String> attested) {
    private static final int LINES_OF_THIS_HALF = 4;

    /** A key that lay whole on this computer. */
    static KeyEnd local() {
        return new KeyEnd(KeyForm.LOCAL, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether nothing is left to be destroyed anywhere. */
    public boolean settled() {
        return form == KeyForm.LOCAL || statement.isPresent();
    }

    /** Whether the city's statement is of the very half that the key's file named. */
    public boolean proved() {
        return shareSha256.isPresent() && attested.equals(shareSha256);
    }

    /** The same with what the city has said. */
    KeyEnd settled(KeyShares.Destroyed destroyed) {
        return new KeyEnd(form, shareSha256, Optional.of(destroyed.statement()), line(destroyed.sha256()));
    }

    /**
     * The note on the disk: form, digest and statement, a line each, and, where the statement is of another half, that half's digest on a
     * fourth.
     */
    String note() {
        String note = form.name() + "\n" + shareSha256.orElse("") + "\n" + statement.orElse("") + "\n";
        return statement.isEmpty() || proved() ? note : note + attested.orElse("") + "\n";
    }

    /** Reads what {@link #note} made; notes of before there were halves are empty. */
    static KeyEnd parse(String note) throws SecretException {
        if (note.isEmpty()) {
            return local();
        }
        String[] lines = note.split("\n", -1);
        if (lines.length != LINES_OF_THIS_HALF && lines.length != LINES_OF_THIS_HALF + 1) {
            throw new SecretException(SecretFault.DAMAGED, "not a note of a destroyed key");
        }
        try {
            Optional<String> half = line(lines[1]);
            Optional<String> statement = line(lines[2]);
            Optional<String> attested = statement.isPresent() ? half : Optional.empty();
            return new KeyEnd(
                    KeyForm.valueOf(lines[0]),
                    half,
                    statement,
                    lines.length == LINES_OF_THIS_HALF ? attested : line(lines[LINES_OF_THIS_HALF - 1]));
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a note of a destroyed key", e);
        }
    }

    private static Optional<String> line(String text) {
        return Optional.of(text).filter(line -> !line.isEmpty());
    }
}
