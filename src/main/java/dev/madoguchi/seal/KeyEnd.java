package dev.madoguchi.seal;

import java.util.Optional;

/**
 * What became of a destroyed day key.
 *
 * @param form how the key lay on the disk
 * @param shareSha256 of the city's half, where there was one
 * @param statement the city's signed statement (compact JWS) that its half is destroyed, once it has said so
 */
public record KeyEnd(KeyForm form, Optional<String> shareSha256, Optional<String> statement) {

    /** Whether nothing is left to be destroyed anywhere. */
    public boolean settled() {
        return shareSha256.isEmpty() || statement.isPresent();
    }

    /** The note on the disk: form, digest and statement, a line each. */
    String note() {
        return form.name() + "\n" + shareSha256.orElse("") + "\n" + statement.orElse("") + "\n";
    }

    /** Reads what {@link #note} made; notes of before there were halves are empty. */
    static KeyEnd parse(String note) throws SecretException {
        if (note.isEmpty()) {
            return new KeyEnd(KeyForm.LOCAL, Optional.empty(), Optional.empty());
        }
        String[] lines = note.split("\n", -1);
        if (lines.length != 4) {
            throw new SecretException(SecretFault.DAMAGED, "not a note of a destroyed key");
        }
        try {
            return new KeyEnd(KeyForm.valueOf(lines[0]), line(lines[1]), line(lines[2]));
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a note of a destroyed key", e);
        }
    }

    private static Optional<String> line(String text) {
        return Optional.of(text).filter(line -> !line.isEmpty());
    }
}
