package dev.madoguchi.app.command;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** One line of standard input that is a secret: it never becomes a string, and is wiped when closed. */
final class SecretLine implements AutoCloseable {
    private static final int LONGEST = 64;

    private final char[] typed;

    private SecretLine(char[] typed) {
        this.typed = typed;
    }

    /**
     * Reads up to the first character that cannot be part of a number.
     *
     * @throws CommandFault when the input cannot be read
     */
    static SecretLine of(Reader in) {
        char[] line = new char[LONGEST];
        try {
            int size = 0;
            int next = in.read();
            while (next > ' ' && size < line.length) {
                line[size++] = (char) next;
                next = in.read();
            }
            return new SecretLine(Arrays.copyOf(line, size));
        } catch (IOException e) {
            throw new CommandFault("Standard input cannot be read.", e);
        } finally {
            Arrays.fill(line, '\0');
        }
    }

    /** The characters, wiped with this. */
    char[] typed() {
        return typed;
    }

    @Override
    public void close() {
        Arrays.fill(typed, '\0');
    }
}
