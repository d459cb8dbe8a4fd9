package dev.madoguchi.names;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names in a text, however either is written. What it keeps folded is never handed out (decision 10). Unchanging; safe for several
 * threads.
 */
public final class NameSearch {
    private static final Set<String> TITLES = Set.of("さん", "さま", "様", "氏", "くん", "ちゃん", "殿");
    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");
    private static final int LONGEST_TITLE = 3;
    private static final int SHORTEST_LATIN = 3;
    private static final Comparator<Wanted> LONGEST_FIRST =
            Comparator.comparingInt((Wanted wanted) -> wanted.letters().size()).reversed();

    private final Map<String, List<Wanted>> byFirst = new HashMap<>();

    private NameSearch() {}

    /** Where a name stands, in UTF-16 units. */
    public record Span(int from, int to) {}

    private record Wanted(List<String> letters, boolean isPart) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * Searches for people.
     *
     * @param names whole, the parts separated by blanks; a part alone counts where it is followed by a title or stands by itself
     */
    public static NameSearch ofPeople(List<String> names) {
        NameSearch search = new NameSearch();
        for (String name : names) {
            search.want(name, false);
            List<String> parts = BLANKS.splitAsStream(name.strip()).toList();
            if (parts.size() > 1) {
                parts.forEach(part -> search.want(part, true));
            }
        }
        return search.inOrder();
    }

    /** Searches for whole texts, such as addresses. */
    public static NameSearch ofWhole(List<String> texts) {
        NameSearch search = new NameSearch();
        texts.forEach(text -> search.want(text, false));
        return search.inOrder();
    }

    private void want(String name, boolean isPart) {
        List<String> letters = Letters.of(name).stream()
                .map(Letter::folded)
                .filter(each -> !each.isEmpty())
                .toList();
        if (!letters.isEmpty() && (isPart || letters.size() > 1)) {
            Wanted wanted = new Wanted(letters, isPart);
            List<Wanted> same = byFirst.computeIfAbsent(letters.getFirst(), first -> new ArrayList<>());
            if (!same.contains(wanted)) {
                same.add(wanted);
            }
        }
    }

    private NameSearch inOrder() {
        byFirst.values().forEach(each -> each.sort(LONGEST_FIRST));
        return this;
    }

    /** Every place from the front; where several names begin, the longest. */
    public List<Span> in(String text) {
        if (byFirst.isEmpty()) {
            return List.of();
        }
        List<Letter> letters = Letters.of(text);
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < letters.size() - 1) {
            int length = lengthAt(letters, at);
            if (length > 0) {
                Letter last = letters.get(at + length - 1);
                int from = text.offsetByCodePoints(0, letters.get(at).at());
                int to = text.offsetByCodePoints(0, last.at()) + last.written().length();
                found.add(new Span(from, to));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private int lengthAt(List<Letter> text, int at) {
        return byFirst.getOrDefault(text.get(at).folded(), List.of()).stream()
                .filter(wanted -> stands(wanted, text, at))
                .findFirst()
                .map(wanted -> wanted.letters().size())
                .orElse(0);
    }

    private static boolean stands(Wanted wanted, List<Letter> text, int at) {
        int end = at + wanted.letters().size();
        if (end >= text.size()) {
            return false;
        }
        for (int each = at; each < end; each++) {
            if (!text.get(each).folded().equals(wanted.letters().get(each - at))) {
                return false;
            }
        }
        UnicodeScript script = script(text.get(at));
        boolean alone = !continues(text, at, at - 1, script) && !continues(text, end, end, script);
        if (script == UnicodeScript.LATIN) {
            return alone && end - at >= SHORTEST_LATIN;
        }
        boolean byItself = alone && end - at > 1 && script != UnicodeScript.HIRAGANA;
        return !wanted.isPart() || byItself || isTitle(text, end);
    }

    /** Whether a word goes on across a border without a blank. */
    private static boolean continues(List<Letter> text, int border, int neighbour, UnicodeScript script) {
        return neighbour >= 0
                && neighbour < text.size() - 1
                && text.get(border).blanks().isEmpty()
                && script(text.get(neighbour)) == script;
    }

    private static boolean isTitle(List<Letter> text, int from) {
        StringBuilder next = new StringBuilder();
        for (int at = from; at < Math.min(text.size(), from + LONGEST_TITLE); at++) {
            next.append(text.get(at).written());
            if (TITLES.contains(next.toString())) {
                return true;
            }
        }
        return false;
    }

    private static UnicodeScript script(Letter letter) {
        return UnicodeScript.of(letter.folded().codePointAt(0));
    }
}
