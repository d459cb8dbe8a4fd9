package dev.madoguchi.app.command;

/** The command {@code print}, and what it may end with. */
final class Printing {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;

    private Printing() {}

    static int print(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "print";
        for (int at = 0; at < arguments.length; at++) {
            words[at + 1] = arguments[at].toString();
        }
        return Madoguchi.run(words);
    }
}
