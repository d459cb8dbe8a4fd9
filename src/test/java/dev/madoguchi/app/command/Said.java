package dev.madoguchi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/** How one command ended, and what it said on its two outputs. */
record Said(int exit, String out, String err) {

    /** Runs a command that is given nothing on standard input. */
    static Said by(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs a command with these lines on standard input. */
    static Said withInput(String lines, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        var told = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
            System.setOut(new PrintStream(told, true, UTF_8));
            System.setErr(new PrintStream(complained, true, UTF_8));
            int exit = Madoguchi.run(arguments);
            return new Said(exit, told.toString(UTF_8), complained.toString(UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
