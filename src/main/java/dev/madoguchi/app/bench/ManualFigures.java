package dev.madoguchi.app.bench;

import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Answers;
import dev.madoguchi.manual.Article.Kind;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.manual.ArticleSearch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looking for words in 5,000 invented articles while somebody types: the slowest key stroke of a few words, beside the promised 20 ms
 * and beside reading through all articles, which a program without an index would do.
 */
final class ManualFigures {
    private static final double PROMISED_MILLIS = 20;
    private static final int ARTICLES = 5000;
    private static final int LISTED = 50;
    private static final List<String> TYPED =
            List.of("あんしょうばんごう", "暗証番号", "コンビニ", "電子証明書 更新", "あんしょばんごう", "在留カード 期限 窓口");
    private static final List<String> WORDS =
            List.of("暗証番号", "電子証明書", "更新", "コンビニ", "住所", "写真", "代理人", "在留カード", "期限", "窓口", "再交付", "申請書", "紛失", "手数料");
    private static final List<String> READINGS = List.of(
            "あんしょうばんごう",
            "でんししょうめいしょ",
            "こうしん",
            "こんびに",
            "じゅうしょ",
            "しゃしん",
            "だいりにん",
            "ざいりゅうかーど",
            "きげん",
            "まどぐち",
            "さいこうふ",
            "しんせいしょ",
            "ふんしつ",
            "てすうりょう");

    private final int rounds;

    ManualFigures(int rounds) {
        this.rounds = rounds;
    }

    List<Figure> measure() throws Exception {
        List<Article> articles =
                IntStream.range(0, ARTICLES).mapToObj(ManualFigures::article).toList();
        ArticleSearch search = new ArticleSearch(articles);
        for (int warmUp = 0; warmUp < rounds; warmUp++) {
            strokes().forEach(typed -> search.find(typed, LISTED));
        }
        double slowest = 0;
        String slowestTyped = "";
        for (String typed : strokes()) {
            double millis = new Stopwatch(rounds).median(() -> search.find(typed, LISTED));
            if (millis > slowest) {
                slowest = millis;
                slowestTyped = typed;
            }
        }
        String worst = slowestTyped;
        var pair = new Stopwatch(rounds).compare(() -> search.find(worst, LISTED), () -> readThrough(articles, worst));
        return List.of(
                Figure.of("a key stroke in 5,000 articles, the slowest", slowest, "ms", PROMISED_MILLIS, 1),
                Figure.of("the same beside reading through them", pair, "ms", 1));
    }

    /** What stands in the field after each key. */
    private static List<String> strokes() {
        List<String> strokes = new ArrayList<>();
        for (String typed : TYPED) {
            IntStream.rangeClosed(1, typed.length()).forEach(end -> strokes.add(typed.substring(0, end)));
        }
        return strokes;
    }

    private static long readThrough(List<Article> articles, String typed) {
        return articles.stream()
                .filter(article -> Normalizer.normalize(article.title() + article.body(), Normalizer.Form.NFKC)
                        .contains(typed))
                .count();
    }

    private static Article article(int number) {
        int first = number % WORDS.size();
        int second = number / WORDS.size() % WORDS.size();
        String body = IntStream.range(0, 20)
                .mapToObj(
                        at -> WORDS.get((number * 7 + at * 5) % WORDS.size()) + "について第" + (number + at) + "条のとおり案内します。")
                .reduce("", String::concat);
        return new Article(
                "a" + number,
                WORDS.get(first) + "と" + WORDS.get(second) + number,
                READINGS.get(first) + "と" + READINGS.get(second),
                Kind.FAQ,
                "other",
                Set.of(Place.HOME),
                Answers.OPERATOR,
                "1",
                Optional.empty(),
                body);
    }
}
