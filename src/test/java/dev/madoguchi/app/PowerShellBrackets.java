package dev.madoguchi.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows quotes, comments and brackets of a PowerShell script, as far as they say whether it can be read at all. */
final class PowerShellBrackets {
    private final String script;
    private int place;

    PowerShellBrackets(String script) {
        this.script = script;
    }

    /** What is open at the end, or the bracket that closes nothing and the line where it stands; empty where all is well. */
    String open() {
        Deque<Character> open = new ArrayDeque<>();
        while (place < script.length()) {
            char now = script.charAt(place);
            if (now == '<' && script.startsWith("<#", place)) {
                skipTo("#>");
            } else if (now == '#') {
                skipTo("\n");
            } else if (now == '\'') {
                skipTo("'");
            } else if (now == '"') {
                place++;
                text();
            } else if (now == '`') {
                place += 2;
            } else if (!follows(now, open)) {
                return now + " in line " + line();
            }
        }
        return open.isEmpty() ? "" : open + " at the end";
    }

    /** A text in double quotes, in which $( ) holds script again. */
    private void text() {
        int depth = 0;
        while (place < script.length() && (depth > 0 || script.charAt(place) != '"')) {
            if (script.charAt(place) == '`') {
                place++;
            } else if (script.startsWith("$(", place)) {
                depth++;
            } else if (script.charAt(place) == ')' && depth > 0) {
                depth--;
            }
            place++;
        }
        if (place >= script.length()) {
            throw new AssertionError("a double quote is not closed");
        }
        place++;
    }

    private boolean follows(char now, Deque<Character> open) {
        place++;
        int closing = ")]}".indexOf(now);
        if ("([{".indexOf(now) >= 0) {
            open.push(now);
        }
        return closing < 0 || (!open.isEmpty() && open.pop() == "([{".charAt(closing));
    }

    private void skipTo(String end) {
        int found = script.indexOf(end, place + 1);
        if (found < 0) {
            throw new AssertionError("nothing ends what begins in line " + line());
        }
        place = found + end.length();
    }

    private long line() {
        return script.substring(0, place).lines().count();
    }
}
