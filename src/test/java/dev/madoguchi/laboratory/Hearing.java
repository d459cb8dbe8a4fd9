package dev.madoguchi.laboratory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a program says, line by line; a line that was cut off is never taken for one. */
final class Hearing implements AutoCloseable {
    private final InputStream in;
    private final Said said;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Hearing(InputStream in, Said said) {
        this.in = in;
        this.said = said;
    }

    /** Waits for a line, takes it in and returns its first word. */
    String next() throws IOException {
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each == '\n') {
                return take();
            }
            begun.write(each);
        }
        throw new IOException("the program ended by itself, or stood still until it was ended");
    }

    /** Takes in what was said by now, and waits for nothing. */
    void now() throws IOException {
        while (in.available() > 0) {
            int each = in.read();
            if (each == '\n') {
                take();
            } else {
                begun.write(each);
            }
        }
    }

    /** Takes in what a program said that has ended. */
    void rest() throws IOException {
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each == '\n') {
                take();
            } else {
                begun.write(each);
            }
        }
    }

    private String take() {
        String line = begun.toString(StandardCharsets.US_ASCII);
        begun.reset();
        return said.take(line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
