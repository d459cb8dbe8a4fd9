package dev.madoguchi.device;

/** What is wrong with a YAML file of settings, and in which of its lines. */
public final class YamlFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line from 1 */
    YamlFault(int line, String words) {
        super(words);
        this.line = line;
    }

    YamlFault(int line, String words, Exception cause) {
        super(words, cause);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The line and what is wrong with it, for a person. */
    public String told() {
        return "line " + line + ": " + getMessage();
    }
}
