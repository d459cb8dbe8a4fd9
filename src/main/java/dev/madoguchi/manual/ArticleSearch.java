package dev.madoguchi.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds articles while one types: every word must occur somewhere, in kana or kanji, at any place in a word. Where none has all of it, a
 * word with a slip finds what shares most of its pairs of characters. Built once; safe for several threads.
 *
 * <p>An index of pairs of characters, because Japanese is written without spaces: it needs no dictionary of words, and a name that
 * nobody foresaw is found like any other.
 */
public final class ArticleSearch {
    private static final int TITLE = 100;
    private static final int READING = 80;
    private static final int TOPIC = 40;
    private static final int BODY = 10;
    private static final int AT_THE_BEGINNING = 30;
    /** A slip changes two of a word's pairs; of a word of four characters one pair is left. */
    private static final int LEAST_LETTERS_WITH_SLIP = 4;

    private static final int[] NOWHERE = {};

    private final List<Entry> entries;
    /** Places of the entries in which a pair of characters, or a single one, occurs, ascending. */
    private final Map<String, int[]> anywhere;
    /** The same for titles and readings alone. */
    private final Map<String, int[]> inNames;

    private record Entry(Article article, String title, String reading, String topic, String body) {}

    public ArticleSearch(List<Article> articles) {
        this.entries = articles.stream()
                .map(article -> new Entry(
                        article,
                        Folded.of(article.title()),
                        Folded.of(article.reading()),
                        Folded.of(article.topic()),
                        Folded.of(article.body())))
                .toList();
        this.anywhere = index(entries, entry -> List.of(entry.title(), entry.reading(), entry.topic(), entry.body()));
        this.inNames = index(entries, entry -> List.of(entry.title(), entry.reading()));
    }

    private static Map<String, int[]> index(List<Entry> entries, Function<Entry, List<String>> fields) {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int at = 0; at < entries.size(); at++) {
            Set<String> grams = new HashSet<>();
            for (String field : fields.apply(entries.get(at))) {
                addGrams(field, grams);
            }
            for (String gram : grams) {
                lists.computeIfAbsent(gram, first -> new ArrayList<>()).add(at);
            }
        }
        Map<String, int[]> index = new HashMap<>();
        lists.forEach((gram, list) ->
                index.put(gram, list.stream().mapToInt(Integer::intValue).toArray()));
        return index;
    }

    /** Every single character and every pair. */
    private static void addGrams(String text, Set<String> grams) {
        for (int at = 0; at < text.length(); at++) {
            grams.add(text.substring(at, at + 1));
            if (at + 2 <= text.length()) {
                grams.add(text.substring(at, at + 2));
            }
        }
    }

    /**
     * The articles that fit best, the best first.
     *
     * @param typed words with spaces between them; nothing finds nothing
     */
    public List<Article> find(String typed, int most) {
        List<String> words = Arrays.stream(typed.strip().split("[\\s　]+"))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        int[] scores = scores(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            int[] found = scores(word);
            for (int at = 0; at < scores.length; at++) {
                scores[at] = scores[at] > 0 && found[at] > 0 ? scores[at] + found[at] : 0;
            }
        }
        return best(scores, most);
    }

    private List<Article> best(int[] scores, int most) {
        return IntStream.range(0, scores.length)
                .filter(at -> scores[at] > 0)
                .mapToLong(at -> ((long) -scores[at] << Integer.SIZE) + at)
                .sorted()
                .limit(most)
                .mapToObj(key -> entries.get((int) key).article())
                .toList();
    }

    /** For each entry how well it fits a word; 0 where not at all. */
    private int[] scores(String word) {
        int[] scores = new int[entries.size()];
        boolean found = false;
        for (int at : candidates(word)) {
            scores[at] = score(entries.get(at), word);
            found |= scores[at] > 0;
        }
        return found ? scores : similar(word);
    }

    /** The entries of the rarest of a word's pairs: the word can be nowhere else. */
    private int[] candidates(String word) {
        int[] rarest = anywhere.getOrDefault(word.substring(0, 1), NOWHERE);
        for (int at = 0; at + 2 <= word.length(); at++) {
            int[] list = anywhere.getOrDefault(word.substring(at, at + 2), NOWHERE);
            if (list.length < rarest.length) {
                rarest = list;
            }
        }
        return rarest;
    }

    private static int score(Entry entry, String word) {
        return worth(entry.title(), word, TITLE)
                + worth(entry.reading(), word, READING)
                + worth(entry.topic(), word, TOPIC)
                + worth(entry.body(), word, BODY);
    }

    private static int worth(String field, String word, int value) {
        int at = field.indexOf(word);
        if (at < 0) {
            return 0;
        }
        return at == 0 ? value + AT_THE_BEGINNING : value;
    }

    /** Entries whose title or reading shares at least half of the word's pairs. */
    private int[] similar(String word) {
        int[] shared = new int[entries.size()];
        if (word.length() < LEAST_LETTERS_WITH_SLIP) {
            return shared;
        }
        int pairs = word.length() - 1;
        for (int at = 0; at < pairs; at++) {
            for (int entry : inNames.getOrDefault(word.substring(at, at + 2), NOWHERE)) {
                shared[entry]++;
            }
        }
        for (int at = 0; at < shared.length; at++) {
            shared[at] = 2 * shared[at] < pairs ? 0 : shared[at];
        }
        return shared;
    }
}
